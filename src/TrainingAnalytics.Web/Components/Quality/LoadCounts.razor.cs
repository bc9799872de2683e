using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Warehouse.Dashboards.Quality;
using TrainingAnalytics.Web.Components.Loads;
using TrainingAnalytics.Web.Components.Tiles;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Quality;

/// <summary>What came in by extract: files and rows, without their names and contents.</summary>
public sealed partial class LoadCounts
{
    private static readonly string[] Headers = ["loads.extract", "quality.files", "quality.newest", "loads.read", "loads.accepted", "loads.superseded", "loads.quarantined"];

    [CascadingParameter]
    public required QualityVisit Visit { get; set; }

    private TableView Table => new(
        [.. Headers.Select((header, i) => new TableColumn(Visit.Texts[header], i is not (0 or 2), header))],
        [.. Visit.Book.Extracts.Select(Row)]);

    private TableRow Row(ExtractCount one) => new(
    [
        new(Name(one), one.Extract, Visit.Link($"/lineage/landing.{one.Extract}")), new(LoadWords.Count(one.Files), one.Files, Faint: one.Files == 0),
        one.Newest is { } day ? new(TimeWords.Day(day), day) : new(Visit.Texts[one.Files == 0 ? "status.never" : "loads.undated"], null, Faint: true),
        Count(one.Read), Count(one.Accepted), Count(one.Superseded), Count(one.Quarantined),
    ]);

    private string Name(ExtractCount one) => ExtractWords.Of(ContractOf(one), one.Extract, Visit.Language);

    private Warehouse.Contracts.Contract? ContractOf(ExtractCount one) => Visit.Book.Freshness.FirstOrDefault(row => row.Contract.Extract == one.Extract)?.Contract;

    private TableCell Count(ShownCount count) => new(CountWords.Of(Visit.Texts, count), count.Count, Faint: count.Count is null or 0);
}
