using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Web.Components.Findings;
using TrainingAnalytics.Web.Components.Patterns;

namespace TrainingAnalytics.Web.Components.Pages;

/// <summary>One pattern: what it looks for, what speaks for and against whom it finds, and how often it was right.</summary>
public sealed partial class PatternPage
{
    private PatternView? _view;

    [Parameter]
    public required string Name { get; set; }

    protected override bool Enter(FindingsVisit visit)
    {
        _view = PatternView.Open(visit, Name);
        Missing = _view is null ? visit.Texts.Say("patterns.unknown", Shown(Name)) : null;
        return _view is not null;
    }
}
