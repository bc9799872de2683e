using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Web.Components.Pages;

namespace TrainingAnalytics.Web.Components.Tiles;

/// <summary>Metrics cut by one dimension: a table, and for a bar tile its first metric as bars.</summary>
public sealed record CutView(
    TileDefinition Tile, string Title, ImmutableArray<MetricDefinition> Metrics, TableView Table,
    ImmutableArray<FigureRow> Rows, ChartSketch? Chart)
    : TileView(Tile, Title, Metrics, Table)
{
    private static readonly string[] InOrder =
        [Dimensions.Year, Dimensions.Quarter, Dimensions.Month, Dimensions.Prefecture, Dimensions.County];

    public static new CutView Of(PageVisit visit, TileDefinition tile, bool whole = true)
    {
        var metrics = MetricsOf(visit, tile);
        var rows = RowsOf(visit, tile);
        var title = TitleOf(visit, tile);
        var chart = tile.Kind == TileKind.Bar && rows.Length > 0 ? Bars.Of(visit, tile, title, metrics[0], rows) : null;
        return new CutView(tile, title, metrics, TableOf(visit, tile, metrics, rows, whole), rows, chart);
    }

    /// <summary>The page that a row opens, or the filter that a click on it sets; every other filter is kept.</summary>
    public static string? Leads(PageVisit visit, TileDefinition tile, string code) =>
        code == Dimensions.Unassigned ? null : Drill.Of(visit, tile, code);

    private static ImmutableArray<FigureRow> RowsOf(PageVisit visit, TileDefinition tile)
    {
        var answered = Merged(visit, tile, visit.Questions.Cut).ToDictionary(row => row.Code);
        var missing = tile.By == Dimensions.Prefecture
            ? visit.Facts.Places.Prefectures.Where(place => !answered.ContainsKey(place.Code))
                .Select(place => new FigureRow(place.Code, place.Name, new Dictionary<string, Figure>()))
            : [];
        return [.. Ordered(tile, answered.Values.Concat(missing).Select(row => Filled(visit, tile, row)))];
    }

    // Where an answer has no row, its metrics stand as they do on the card that a click leads to.
    private static FigureRow Filled(PageVisit visit, TileDefinition tile, FigureRow row) => tile.AllMetrics.All(row.Figures.ContainsKey) ? row
        : row with { Figures = tile.AllMetrics.ToDictionary(metric => metric, metric => row.Figures.GetValueOrDefault(metric) ?? visit.Nothing(metric)) };

    // Places stand in their official order, categories with the largest first; what has no place comes last.
    private static IEnumerable<FigureRow> Ordered(TileDefinition tile, IEnumerable<FigureRow> rows) => rows
        .OrderBy(row => row.Code == Dimensions.Unassigned)
        .ThenByDescending(row => InOrder.Contains(tile.By) ? 0 : row[tile.Metrics[0]].Value ?? -1)
        .ThenBy(row => row.Code, StringComparer.Ordinal);

    // Metrics of other marts come in other answers; a row is one code.
    private static IEnumerable<FigureRow> Merged(PageVisit visit, TileDefinition tile, Func<TileDefinition, string, Asked?> question)
    {
        var asked = Asked.Gather(tile.AllMetrics.Select(metric => question(tile, metric)).OfType<Asked>());
        return asked.Length == 1 ? visit.Rows(asked[0]) : asked.SelectMany(visit.Rows).GroupBy(row => row.Code).Select(One);
    }

    private static FigureRow One(IEnumerable<FigureRow> same) => same.First() with
    {
        Figures = same.SelectMany(row => row.Figures).GroupBy(one => one.Key).ToDictionary(one => one.Key, one => one.First().Value),
    };

    private static TableView TableOf(PageVisit visit, TileDefinition tile, ImmutableArray<MetricDefinition> metrics, ImmutableArray<FigureRow> rows, bool whole)
    {
        var said = whole ? rows : LongTable.Said(visit, tile, rows);
        var compares = visit.Questions.Compares(tile) && metrics.Any(metric => visit.Questions.CutBefore(tile, metric.Id) is not null);
        var before = compares ? Merged(visit, tile, visit.Questions.CutBefore).ToDictionary(row => row.Code) : [];
        var cells = metrics.Select(metric => new Cells(visit, metric, tile.Target && metric == metrics[0], compares)).ToArray();
        var ranks = tile.Rank ? Ranks.Of(rows, metrics[0].Id, tile.Target) : null;
        var table = new TableView(
            [new TableColumn(visit.DimensionName(tile.By), false, tile.By), .. Ranks.Columns(visit, ranks), .. cells.SelectMany(one => one.Columns())],
            [
                .. said.Select(row => Row(Name(visit, tile, row), row.Code, metric => row[metric], metric => before.GetValueOrDefault(row.Code)?[metric])),
                Row(new TableCell(visit.Texts[tile.By == Dimensions.Prefecture ? "total.region" : "total"], "total"), null,
                    metric => visit.FigureOf(tile, metric), metric => visit.BeforeOf(tile, metric)) with { Total = true },
            ]);
        var ordered = TableOrder.Of(visit, tile, TableSearch.Of(visit, tile, table));
        return whole ? ordered : LongTable.Shown(visit, tile, ordered, rows.Length - said.Length);

        TableRow Row(TableCell name, string? code, Func<string, Figure> now, Func<string, Figure?> earlier) =>
            new([name, .. Ranks.Cells(ranks, code), .. metrics.Zip(cells).SelectMany(one => one.Second.Of(now(one.First.Id), earlier(one.First.Id)))],
                Chosen: code is not null && Drill.Chooses(visit, tile) && Drill.IsChosen(visit, tile, code));
    }

    private static TableCell Name(PageVisit visit, TileDefinition tile, FigureRow row) =>
        new(visit.Name(tile.By, row.Code), row.Code, Leads(visit, tile, row.Code));
}
