using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Tiles;

/// <summary>A line told in words, from its numbers: how far, against what, where to, and what is still to come in.</summary>
internal static class LineWords
{
    public static string Of(LineCourse line) =>
        string.Join(line.Visit.Language == "en" ? "; " : "；", Parts(line).Where(part => part.Length > 0));

    private static IEnumerable<string> Parts(LineCourse line)
    {
        var texts = line.Visit.Texts;
        yield return Reached(line);
        if (line.Target is { } target) yield return $"{texts["target"]} {line.Say(target)}";
        if (line.Target is not null && PaceWords.Of(texts, line.Figure, line.Metric) is var (_, words)) yield return words;
        if (line.Forecast is not null && ForecastWords.Of(line.Visit, line.Figure, line.Metric.Format.Word()) is { } forecast)
            yield return texts.Say(line.Visit.Questions.YearOf(line.Tile) is null ? "forecast.total" : "forecast.year", forecast);
        if (line.Visit.BeforeOf(line.Tile, line.Metric.Id) is { } before)
            yield return texts.Say("kpi.before", line.Visit.Numbers.Of(before, line.Metric.Format.Word()), ChangeWords.Say(line.Visit, line.Figure, before, line.Metric));
        yield return line.Settling.Said;
    }

    private static string Reached(LineCourse line)
    {
        var (texts, axis, name) = (line.Visit.Texts, line.Course.Axis, line.Metric.Label.In(line.Visit.Language));
        var last = line.Course.Values.ToList().FindLastIndex(value => value is not null);
        if (last < 0) return "";
        var said = line.Say(line.Course.Values[last]);
        return !line.Metric.Accumulates ? texts.Say("line.said.at", TimeWords.Of(texts, axis.By, axis.Codes[last]), name, said)
            : line.Visit.Questions.YearOf(line.Tile) is not { } year ? texts.Say("line.said.all", name, said)
            : last == 11 ? texts.Say("line.said.year", year, name, said) : texts.Say("line.said", year, last + 1, name, said);
    }
}
