using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Web.Components.Findings;
using TrainingAnalytics.Web.Components.Institutions;

namespace TrainingAnalytics.Web.Components.Pages;

/// <summary>One institution: what is found of it, its trainings, its money, its peers and its place.</summary>
public sealed partial class InstitutionPage
{
    private InstitutionView? _view;

    [Parameter]
    public required string Code { get; set; }

    protected override bool Enter(FindingsVisit visit)
    {
        _view = InstitutionView.Open(visit, Code);
        Missing = _view is null ? visit.Texts.Say("institutions.unknown", Shown(Code)) : null;
        return _view is not null;
    }
}
