using TrainingAnalytics.Web.Components.Findings;

namespace TrainingAnalytics.Web.Components.Pages;

/// <summary>Yuan at stake by family and prefecture, and what was recovered of it.</summary>
public sealed partial class FindingMoneyPage
{
    private FindingMoneyView? _view;

    protected override bool Enter(FindingsVisit visit)
    {
        _view = FindingMoneyView.Open(visit);
        return true;
    }
}
