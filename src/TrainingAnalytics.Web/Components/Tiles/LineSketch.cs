using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Tiles;

/// <summary>A line as series for the drawing, and in words for who does not see it.</summary>
internal static class LineSketch
{
    public static ChartSketch Of(LineCourse line, string title)
    {
        var axis = line.Course.Axis;
        return new ChartSketch(
            "line", [.. axis.Codes.Select((_, i) => axis.Label(line.Visit.Texts, i))], [.. Series(line)], [.. axis.Codes.Select(line.Leads)],
            line.Metric.Format == MetricFormat.Percent, line.Visit.Texts.Say("chart.line", title, LineWords.Of(line)))
        {
            Shade = line.Settling.From is { } from ? new(from, axis.Reached - 1, line.Visit.Texts["settling.short"]) : null,
            Chosen = axis.By == Dimensions.Month && axis.Codes.IndexOf(line.Visit.Questions.Chosen.Code) is >= 0 and var chosen ? chosen : null,
        };
    }

    // The band comes first: it is drawn beneath the lines.
    private static IEnumerable<ChartSeries> Series(LineCourse line)
    {
        var texts = line.Visit.Texts;
        if (line.Forecast is { HasRange: true } band)
        {
            yield return One(line, texts["line.forecast.low"], "low", band.Low);
            yield return One(line, texts["line.forecast.high"], "high", band.High);
        }

        if (line.Metric.Accumulates)
        {
            yield return One(line, texts["line.month"], "month", [.. line.Course.Axis.Codes.Take(line.Course.Axis.Reached).Select(code => line.Course.At(code).Value)]);
        }

        yield return One(line, Name(line), "actual", line.Course.Values);
        foreach (var against in Against(line, texts)) yield return against;
    }

    private static IEnumerable<ChartSeries> Against(LineCourse line, TextBook texts)
    {
        if (!line.Before.IsEmpty) yield return One(line, texts["line.before"], "before", line.Before);
        if (line.Due?.Any(due => due is not null) == true) yield return One(line, texts["line.pace"], "pace", [.. line.Due]);
        if (line.Target is not null) yield return One(line, texts["target"], "target", [.. line.Course.Axis.Codes.Select(_ => line.Target)]);
        if (line.Forecast is { } forecast) yield return One(line, texts["line.forecast"], "forecast", forecast.Middle);
    }

    private static string Name(LineCourse line) => !line.Metric.Accumulates ? line.Metric.Label.In(line.Visit.Language)
        : line.Visit.Questions.YearOf(line.Tile) is { } year ? line.Visit.Texts.Say("line.actual", year) : line.Visit.Texts["line.sum"];

    private static ChartSeries One(LineCourse line, string name, string role, ImmutableArray<double?> values) =>
        new(name, role, values, [.. values.Select(line.Say)]);
}
