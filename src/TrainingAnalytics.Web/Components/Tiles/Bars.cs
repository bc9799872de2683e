using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Web.Components.Pages;

namespace TrainingAnalytics.Web.Components.Tiles;

/// <summary>Bars of one metric, each with a mark where its target stands.</summary>
internal static class Bars
{
    public static ChartSketch Of(PageVisit visit, TileDefinition tile, string title, MetricDefinition metric, ImmutableArray<FigureRow> rows)
    {
        var format = metric.Format.Word();
        var series = new List<ChartSeries>
        {
            new(metric.Label.In(visit.Language), "actual", [.. rows.Select(row => row[metric.Id].Value)],
                [.. rows.Select(row => visit.Numbers.Of(row[metric.Id], format))]),
        };
        if (tile.Target && rows.Any(row => row[metric.Id].Target is not null))
        {
            series.Add(new(visit.Texts["target"], "target", [.. rows.Select(row => row[metric.Id].Target)],
                [.. rows.Select(row => visit.Numbers.Of(row[metric.Id].Target, format))]));
        }

        return new ChartSketch(
            "bars", [.. rows.Select(row => visit.Name(tile.By, row.Code))], [.. series],
            [.. rows.Select(row => CutView.Leads(visit, tile, row.Code))], metric.Format == MetricFormat.Percent,
            visit.Texts.Say("chart.bars", title, Described(visit, tile, metric, rows, format)))
        {
            Chosen = rows.Select((row, i) => (row, i)).Where(one => Drill.Chooses(visit, tile) && Drill.IsChosen(visit, tile, one.row.Code)).Select(one => (int?)one.i).FirstOrDefault(),
            Colours = Categories.Of(visit, tile.By, [.. rows.Select(row => row.Code)]),
        };
    }

    private static string Described(PageVisit visit, TileDefinition tile, MetricDefinition metric, ImmutableArray<FigureRow> rows, string format) =>
        string.Join(visit.Language == "en" ? "; " : "；", rows.Select(row => Item(visit, visit.Name(tile.By, row.Code), row[metric.Id], format)));

    private static string Item(PageVisit visit, string name, Figure figure, string format) => figure.Target is { } target
        ? visit.Texts.Say("chart.bar.item.target", name, visit.Numbers.Of(figure, format), visit.Numbers.Of(target, format))
        : visit.Texts.Say("chart.bar.item", name, visit.Numbers.Of(figure, format));
}
