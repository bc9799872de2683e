using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Dashboards;

/// <summary>Reads an answer of the metrics into the rows that a tile shows.</summary>
public static class Figures
{
    /// <summary>The rows of an answer cut by one dimension, or two; the answer to an uncut question is one row without a code.</summary>
    public static IEnumerable<FigureRow> Read(ArrowTable table, ImmutableArray<string> cuts, IReadOnlyDictionary<string, Label> names, IReadOnlyCollection<string> metrics) =>
        from row in table.Rows()
        let code = Code(row, cuts, 0)
        select new FigureRow(
            code,
            names.GetValueOrDefault(code) ?? new Label(code, code),
            metrics.ToDictionary(metric => metric, metric => One(table, row, metric)),
            Code(row, cuts, 1));

    private static string Code(ArrowRow row, ImmutableArray<string> cuts, int place) =>
        place < cuts.Length ? row.Text(cuts[place]) ?? Metrics.Dimensions.Unassigned : "";

    private static Figure One(ArrowTable table, ArrowRow row, string metric)
    {
        double? Progress(string what) => Column(table, metric, what) is { } column ? row.Number(column) : null;
        return new Figure(
            row.Number(metric),
            Column(table, metric, "suppressed") is { } hidden && row.Flag(hidden) == true,
            Progress("target"), Progress("achievement"), Progress("pace"),
            Column(table, metric, "status") is { } status ? row.Text(status) ?? "" : "",
            Progress("forecast_low"), Progress("forecast"), Progress("forecast_high"), Progress("needed_per_month"));
    }

    // With one metric asked its progress stands under the plain names, with several under <metric>_<name>.
    private static string? Column(ArrowTable table, string metric, string what) =>
        table.ColumnNames.Contains($"{metric}_{what}") ? $"{metric}_{what}"
        : table.ColumnNames.Contains(what) ? what : null;
}
