using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Web.Start;

namespace TrainingAnalytics.Web.Components.Layout;

/// <summary>The way to every page that this reader may open: those of dashboards/ with a place in the menu, then the rooms of one's role.</summary>
public sealed partial class Header
{
    [Inject]
    public required House House { get; set; }

    private IEnumerable<(string Address, string Name)> Sections() => Reader.Viewer is not { } viewer ? [] :
    [
        .. House.Pages.Files.Values.Select(file => file.Page).OfType<PageDefinition>()
            .Where(page => page.Menu > 0 && page.IsFor(viewer)).OrderBy(page => page.Menu)
            .Select(page => ($"/{page.Id}", page.Title.In(Reader.Texts.Language))),
        .. Rooms(viewer.SeesFindingCounts, "/findings", "findings.title"),
        .. Rooms(viewer.SeesLoads, "/loads", "loads.title"),
        .. Rooms(viewer.SeesQuality, "/quality", "quality.title"),
        .. Rooms(viewer.SeesAccessLog, "/access", "access.title"),
        ("/glossary", Reader.Texts["glossary.title"]),
    ];

    private (string, string)[] Rooms(bool sees, string address, string title) => sees ? [(address, Reader.Texts[title])] : [];

    private bool IsHere(string address) => Reader.Path == address || Reader.Path.StartsWith(address + "/", StringComparison.Ordinal);
}
