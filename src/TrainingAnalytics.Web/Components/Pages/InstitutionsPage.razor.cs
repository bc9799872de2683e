using TrainingAnalytics.Web.Components.Findings;
using TrainingAnalytics.Web.Components.Institutions;

namespace TrainingAnalytics.Web.Components.Pages;

/// <summary>Institutions by their score, with its parts.</summary>
public sealed partial class InstitutionsPage
{
    private RankingView? _view;

    protected override bool Enter(FindingsVisit visit)
    {
        _view = new RankingDoor(visit).Open(Reader.Query);
        return true;
    }
}
