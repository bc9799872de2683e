using System.Globalization;
using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Warehouse.Dashboards.Lineage;
using TrainingAnalytics.Warehouse.Dashboards.Quality;
using TrainingAnalytics.Web.Components.Tiles;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Lineage;

/// <summary>What came in of an extract: counts for everybody, file by file for those who look after loads.</summary>
public sealed partial class ExtractStory
{
    private static readonly string[] Headers = ["loads.file", "loads.extracted", "loads.read", "loads.accepted", "loads.superseded", "loads.quarantined"];

    private ExtractCount? _count;

    [Parameter, EditorRequired]
    public required LineageView View { get; set; }

    private TextBook Texts => View.Texts;

    private TableView Files => new([.. Headers.Select((header, i) => new TableColumn(Texts[header], i > 1, header))], [.. View.Files.Select(Row)]);

    protected override async Task OnInitializedAsync()
    {
        using var version = House.Shown.Current();
        var book = await House.Quality.Read(version, View.Viewer);
        _count = book?.Extracts.FirstOrDefault(one => one.Extract == View.Node!.Extract);
    }

    private TableRow Row(LandedFile file) => new(
    [
        new(file.File, file.File),
        new(file.ExtractedOn is { } day ? TimeWords.Day(day) : Texts["loads.undated"], file.ExtractedOn, Faint: file.ExtractedOn is null),
        .. new[] { file.Read, file.Accepted, file.Superseded, file.Quarantined }.Select(count => new TableCell(count.ToString("#,0", CultureInfo.InvariantCulture), count)),
    ]);
}
