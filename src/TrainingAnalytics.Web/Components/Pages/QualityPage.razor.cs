using TrainingAnalytics.Web.Components.Quality;

namespace TrainingAnalytics.Web.Components.Pages;

/// <summary>How good the data are: checks, unknown members, freshness, and what came in.</summary>
public sealed partial class QualityPage
{
    private QualityVisit? _visit;
    private bool _isRead;

    protected override async Task OnInitializedAsync()
    {
        if (Reader.Viewer is not { SeesQuality: true }) Reader.Status(StatusCodes.Status403Forbidden);
        _visit = await QualityVisit.Open(House, Reader);
        _isRead = true;
    }
}
