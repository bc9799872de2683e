using System.Collections.Immutable;
using System.Globalization;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Web.Components.Pages;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Tiles;

/// <summary>A card: the value, what it is held against, and its course.</summary>
public sealed record KpiView(
    TileDefinition Tile, string Title, ImmutableArray<MetricDefinition> Metrics, TableView Table,
    MetricDefinition Metric, Figure Figure, Figure? Before, FigureRow? Earlier, string? BesideSaid, ImmutableArray<double?> Course)
    : TileView(Tile, Title, Metrics, Table)
{
    public static KpiView Of(PageVisit visit, TileDefinition tile)
    {
        var metric = visit.Metric(tile.Metrics[0]);
        var course = CourseOf(visit, tile, metric);
        return new KpiView(
            tile, TitleOf(visit, tile), MetricsOf(visit, tile), TableOf(visit, tile, metric, course),
            metric, visit.FigureOf(tile, metric.Id), visit.BeforeOf(tile, metric.Id), EarlierOf(visit, tile, metric.Id), Beside(visit, tile), Drawn(visit, tile, metric, course));
    }

    // A year that nobody has reported yet: the latest that is known says more than nothing.
    private static FigureRow? EarlierOf(PageVisit visit, TileDefinition tile, string metric) =>
        visit.Questions.YearOf(tile) is not { } year || visit.FigureOf(tile, metric) is { Suppressed: true } or { Value: not null } ? null
        : visit.Rows(visit.Questions.Value(tile, metric))
            .LastOrDefault(row => row[metric].Value is not null && string.CompareOrdinal(row.Code, year.ToString(CultureInfo.InvariantCulture)) < 0);

    private static string? Beside(PageVisit visit, TileDefinition tile)
    {
        if (tile.Beside.Length == 0)
        {
            return null;
        }

        var metric = visit.Metric(tile.Beside);
        var said = visit.Numbers.Of(visit.FigureOf(tile, tile.Beside), metric.Format.Word());
        return visit.Texts.Say("beside", metric.Label.In(visit.Language), said);
    }

    private static ImmutableArray<FigureRow> CourseOf(PageVisit visit, TileDefinition tile, MetricDefinition metric)
    {
        var rows = visit.Rows(visit.Questions.Course(tile, metric.Id)).Where(row => row.Code != Dimensions.Unassigned);
        var year = visit.Questions.YearOf(tile)?.ToString(CultureInfo.InvariantCulture);
        return [.. year is null || visit.Questions.CourseBy(metric.Id) == "year"
            ? rows.Where(row => year is null || string.CompareOrdinal(row.Code, year) <= 0)
            : rows.Where(row => row.Code.StartsWith(year, StringComparison.Ordinal))];
    }

    // What accumulates is drawn as it grows; a month that is hidden hides the sums after it.
    private static ImmutableArray<double?> Drawn(PageVisit visit, TileDefinition tile, MetricDefinition metric, ImmutableArray<FigureRow> course)
    {
        if (metric.Target != TargetKind.YearTotal || visit.Questions.CourseBy(metric.Id) == "year")
        {
            return [.. course.Select(row => row[metric.Id].Value)];
        }

        double? sum = 0;
        return [.. course.Select(row => sum += row[metric.Id].Suppressed ? null : row[metric.Id].Value ?? 0)];
    }

    private static TableView TableOf(PageVisit visit, TileDefinition tile, MetricDefinition metric, ImmutableArray<FigureRow> course)
    {
        var by = visit.Questions.CourseBy(metric.Id);
        var cells = new Cells(visit, metric, false);
        return new TableView(
            [new TableColumn(visit.Catalogue.Dimensions[by].Label.In(visit.Language), false, by), .. cells.Columns()],
            [.. course.Select(row => new TableRow([new TableCell(TimeWords.Of(visit.Texts, by, row.Code), row.Code), .. cells.Of(row[metric.Id])]))]);
    }
}
