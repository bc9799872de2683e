using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Office;
using TrainingAnalytics.Web.Components.Access;

namespace TrainingAnalytics.Web.Components.Pages;

/// <summary>The access log for admins: who unmasked whom and took away what, when and why; no personal value.</summary>
public sealed partial class AccessPage
{
    private AccessVisit? _visit;
    private string? _refusal;
    private string? _href;

    protected override void OnInitialized()
    {
        if (Reader.Viewer is not { SeesAccessLog: true } viewer)
        {
            Reader.Status(StatusCodes.Status403Forbidden);
            _href = Reader.Link(Reader.Home);
            return;
        }

        try
        {
            _visit = new AccessDoor(House, Reader.Texts).Open(viewer, Reader.Query);
        }
        catch (OfficeUnavailableException unavailable)
        {
            Reader.Status(StatusCodes.Status503ServiceUnavailable);
            _refusal = unavailable.Text.In(Reader.Texts.Language);
        }
    }
}
