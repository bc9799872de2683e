using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Dashboards;

/// <summary>Reads an answer of the metrics into the rows that a tile shows.</summary>
public static class Figures
{
    /// <summary>The rows of an answer cut by one dimension, or two; the answer to an uncut question is one row without a code.</summary>
    public static IEnumerable<FigureRow> Read(ArrowTable table, ImmutableArray<string> cuts, IReadOnlyDictionary<string, Label> names, IReadOnlyCollection<string> metrics)
    {
        var figures = metrics.Select(metric => (metric, new FigureColumns(table, metric))).ToArray();
        return from row in table.Rows()
               let code = Code(row, cuts, 0)
               select new FigureRow(code, names.GetValueOrDefault(code) ?? new Label(code, code), Of(row, figures), Code(row, cuts, 1));
    }

    private static string Code(ArrowRow row, ImmutableArray<string> cuts, int place) =>
        place < cuts.Length ? row.Text(cuts[place]) ?? Metrics.Dimensions.Unassigned : "";

    private static Dictionary<string, Figure> Of(ArrowRow row, (string Metric, FigureColumns Columns)[] figures)
    {
        var read = new Dictionary<string, Figure>(figures.Length);
        foreach (var (metric, columns) in figures) read.Add(metric, columns.Of(row));
        return read;
    }
}
