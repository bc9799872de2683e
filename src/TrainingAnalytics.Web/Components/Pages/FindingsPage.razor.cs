using TrainingAnalytics.Warehouse.Anomalies.Queue;
using TrainingAnalytics.Warehouse.Office;
using TrainingAnalytics.Web.Components.Findings;

namespace TrainingAnalytics.Web.Components.Pages;

/// <summary>The queue of findings for supervisors; for leaders how many there are, and never which.</summary>
public sealed partial class FindingsPage
{
    private FindingsVisit? _visit;
    private QueueView? _view;
    private FindingCounts? _counts;
    private string? _notice;

    protected override void OnInitialized()
    {
        // An empty field of the form is nothing chosen, and does not belong in the address.
        if (Reader.WithoutEmpty() is { } clean) Navigation.NavigateTo(clean);
        else Open();
    }

    public void Dispose() => _visit?.Dispose();

    private void Open()
    {
        _visit = FindingsDoor.OpenCounts(House, Reader);
        if (_visit is null)
        {
            _notice = Reader.Texts["forbidden.page"];
            Reader.Status(StatusCodes.Status403Forbidden);
        }
        else if (!_visit.Viewer.SeesFindings) _counts = FindingCounts.Read(_visit.Version, _visit.Viewer);
        else OpenQueue(_visit);
    }

    private void OpenQueue(FindingsVisit visit)
    {
        try
        {
            _view = new QueueDoor(visit).Open(Reader.Query);
        }
        catch (OfficeUnavailableException away)
        {
            _notice = visit.Language == "en" ? away.Text.En : away.Text.Zh;
            Reader.Status(StatusCodes.Status503ServiceUnavailable);
        }
    }
}
