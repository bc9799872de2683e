using TrainingAnalytics.Web.Components.Loads;

namespace TrainingAnalytics.Web.Components.Pages;

/// <summary>The landing zone for stewards: how new it is, what came in, and what is in quarantine and why.</summary>
public sealed partial class LoadsPage
{
    private LoadsVisit? _visit;
    private string? _title;
    private string _notice = "";

    protected override async Task OnInitializedAsync()
    {
        if (Reader.Viewer is { } viewer)
        {
            _visit = await new LoadsDoor(House, Reader.Texts).Open(viewer, Reader.Query);
        }

        if (_visit is null)
        {
            (_title, _notice) = (Reader.Texts["notice"], Reader.Texts["forbidden.page"]);
            Reader.Status(StatusCodes.Status403Forbidden);
        }
    }
}
