using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Warehouse.Models;
using TrainingAnalytics.Warehouse.Privacy;

namespace TrainingAnalytics.Web.Components.Pages;

/// <summary>Every page of dashboards/: the address is the state, and no circuit is opened for it.</summary>
public sealed partial class DashboardPage : IDisposable
{
    // The first tile's numbers stand in the first HTML, with whatever else is answered by then; the rest follows in the same
    // response. A page that has been asked for before is answered at once and comes whole.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(50), MostPatience = TimeSpan.FromSeconds(1);

    private PageVisit? _visit;
    private string? _title;
    private string? _href;
    private string _notice = "";
    private ImmutableArray<ProductFault> _faults = [];

    [Parameter]
    public required string Page { get; set; }

    [Parameter]
    public string? Code { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    public void Dispose() => _visit?.Dispose();

    protected override async Task OnInitializedAsync()
    {
        if (Reader.Viewer is not { SeesMetrics: true } viewer)
        {
            (_title, _notice) = (Reader.Texts["role.notice.title"], Reader.Texts[$"role.notice.{Reader.Account}"]);
            _href = Reader.Home == "/overview" ? null : Reader.Link(Reader.Home);
            return;
        }

        if (FormAddress.Of(Reader) is { } clean)
        {
            Navigation.NavigateTo(clean);
            return;
        }

        Enter(viewer);
        if (_visit is not null)
        {
            await Task.WhenAny(_visit.Answers.Settled(), Task.WhenAll(_visit.FirstNumbers(), Task.Delay(Patience)), Task.Delay(MostPatience));
        }
    }

    private void Enter(Viewer viewer)
    {
        (_visit, var notice, var status) = new PageDoor(House, Reader.Texts).Open(viewer, Page, Code ?? "", Reader.Query);
        (_title, _notice, _href) = (Reader.Texts["notice"], notice ?? "", Reader.Link("/overview"));
        _faults = _visit is null && House.Pages.Files.GetValueOrDefault(Page) is { Page: null } broken ? broken.Faults : [];
        if (status != StatusCodes.Status200OK)
        {
            Reader.Status(status);
        }
    }
}
