using TrainingAnalytics.Web.Components.Findings;
using TrainingAnalytics.Web.Components.Patterns;

namespace TrainingAnalytics.Web.Components.Pages;

/// <summary>All patterns: what they found, and how often that was confirmed.</summary>
public sealed partial class PatternsPage
{
    private PatternsView? _view;

    protected override bool Enter(FindingsVisit visit)
    {
        _view = PatternsView.Open(visit);
        return true;
    }
}
