using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Dashboards.Quality;
using TrainingAnalytics.Web.Components.Tiles;

namespace TrainingAnalytics.Web.Components.Quality;

/// <summary>Every check of the version, what it means, how many rows break it, and what to do about them.</summary>
public sealed partial class CheckTable
{
    [CascadingParameter]
    public required QualityVisit Visit { get; set; }

    private string ToDo(CheckOutcome check) => check.BreakingRows == 0 ? Visit.Texts["quality.do.nothing"]
        : check.ToDo.In(Visit.Language) is { Length: > 0 } words ? words
        : Visit.Texts["quality.do.look"];

    private static TableView Rows(BreakingSample sample) => new(
        [.. sample.Columns.Select(column => new TableColumn(column, false, column))],
        [.. sample.Rows.Select(row => new TableRow([.. row.Select(text => new TableCell(text, text))]))]);
}
