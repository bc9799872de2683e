using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Office;
using TrainingAnalytics.Web.Components.Findings;

namespace TrainingAnalytics.Web.Components.Pages;

/// <summary>One finding with its grounds, its evidence and the work on it. A step that is taken leads back here; one that is refused keeps what was typed.</summary>
public sealed partial class FindingPage
{
    private FindingsVisit? _visit;
    private FindingView? _view;
    private Label? _refusal;
    private string? _notice;

    [Parameter]
    public required string Id { get; set; }

    private string Back => Reader.Viewer is { SeesFindingCounts: true } ? "/findings" : Reader.Home;

    protected override void OnInitialized()
    {
        _visit = FindingsDoor.Open(House, Reader);
        if (_visit is null) Refuse(Reader.Texts["forbidden.page"], StatusCodes.Status403Forbidden);
        else Open(_visit);
    }

    public void Dispose() => _visit?.Dispose();

    private void Open(FindingsVisit visit)
    {
        try
        {
            _view = FindingDoor.Open(visit, Id);
            if (_view is null) Refuse(Reader.Texts["findings.unknown"], StatusCodes.Status404NotFound);
        }
        catch (OfficeUnavailableException away)
        {
            Refuse(away.Text.In(Reader.Texts.Language), StatusCodes.Status503ServiceUnavailable);
        }
    }

    private void Act(WorkAction action)
    {
        var input = new WorkInput(Reader, _view!);
        var result = House.Office.Act(_view!.Actor, _view.Under, action, input.Of(action));
        if (result.IsDone) Navigation.NavigateTo(Reader.Link($"/findings/{Id}") + "#work");
        (_refusal, _view) = (result.Refusal, _view with { Work = result.Work });
    }

    private void Refuse(string notice, int status)
    {
        _notice = notice;
        Reader.Status(status);
    }
}
