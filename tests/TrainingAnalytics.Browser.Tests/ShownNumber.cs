using System.Text.RegularExpressions;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Browser.Tests;

/// <summary>A number of a page and the question that has it as its answer.</summary>
/// <param name="What">Empty for the value, <c>target</c>, <c>achievement</c>, <c>change</c> or <c>so_far</c>.</param>
/// <param name="Before">The question for the year before, for a change.</param>
internal sealed partial record ShownNumber(
    string Place, CommandQuestion Question, string Metric, string What, string Code, double? Value, CommandQuestion? Before = null)
{
    private static readonly string[] Against = ["target", "achievement"];

    /// <summary>Every number of a table that is not hidden.</summary>
    public static IEnumerable<ShownNumber> Of(ChosenOnPage chosen, TileDefinition tile, ArrowTable table) =>
        from metric in tile.AllMetrics
        where table.ColumnNames.Contains(metric)
        from row in table.Rows()
        let isHidden = table.ColumnNames.Contains($"{metric}_suppressed") && row.Flag($"{metric}_suppressed") == true
        where !isHidden
        from number in InRow(chosen, tile, metric, table, row)
        select number;

    public double? Expected(CommandAnswer now, CommandAnswer? before)
    {
        if (What == "so_far") return now.SoFar(Code, Metric);
        if (What != "change") return now.Number(Code, Metric, What);
        var (value, earlier) = (now.Number(Code, Metric), before!.Number(Code, Metric));
        return Format == MetricFormat.Percent ? value - earlier : earlier == 0 ? null : (value / earlier) - 1;
    }

    public bool IsSame(double? expected) =>
        Math.Abs((Value ?? double.NaN) - (expected ?? double.NaN)) <= 1e-9 * Math.Max(1, Math.Abs(expected ?? 0))
        || (Value is null or 0 && expected is null or 0);

    private MetricFormat Format => KnownPages.Catalogue.Metrics[Metric].Format;

    private static IEnumerable<ShownNumber> InRow(ChosenOnPage chosen, TileDefinition tile, string metric, ArrowTable table, ArrowRow row)
    {
        var by = table.ColumnNames[0];
        var isTotal = row.Text(by) == "total";
        var (question, code) = (chosen.Question(tile, metric, isTotal ? "" : by), isTotal ? "" : row.Text(by)!);
        var place = $"{chosen.Page.Id}, {tile.Id}, {row.Text(by)}";
        yield return new(place, question, metric, "", code, row.Number(metric));
        foreach (var what in Against.Where(what => table.ColumnNames.Contains($"{metric}_{what}")))
            yield return new(place, question, metric, what, code, row.Number($"{metric}_{what}"));
        if (table.ColumnNames.Contains($"{metric}_change") && row.Number($"{metric}_change") is { } change)
            yield return new(place, question, metric, "change", code, change, chosen.Question(tile, metric, isTotal ? "" : by, yearsBack: 1));
        if (table.ColumnNames.Contains($"{metric}_so_far") && row.Number($"{metric}_so_far") is { } sum) yield return new(place, question, metric, "so_far", code, sum);
        if (isTotal) yield break;
        foreach (var number in Months(chosen, tile, metric, table, row)) yield return number;
    }

    // They stand side by side in heat maps and small multiples; the latter add up what adds up.
    private static IEnumerable<ShownNumber> Months(ChosenOnPage chosen, TileDefinition tile, string metric, ArrowTable table, ArrowRow row)
    {
        var by = table.ColumnNames[0];
        var months = tile.Kind == TileKind.Multiples && KnownPages.Catalogue.Metrics[metric].Accumulates ? "so_far" : "";
        foreach (var column in table.ColumnNames.Where(name => name.StartsWith(metric, StringComparison.Ordinal) && Month().IsMatch(name)))
            if (row.Number(column) is { } value)
                yield return new($"{chosen.Page.Id}, {tile.Id}, {row.Text(by)}, {column}", chosen.Question(tile, metric, $"{by},month"), metric, months, $"{row.Text(by)}/{column[^7..].Replace('_', '-')}", value);
    }

    [GeneratedRegex("_[0-9]{4}_[0-9]{2}$")]
    private static partial Regex Month();
}
