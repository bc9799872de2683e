using System.Globalization;
using System.Text.Json;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Browser.Tests;

/// <summary>Holds what stands in the page against what is taken along: the same rows in the same order, and every number in the product's words for it.</summary>
internal sealed class ShownWords(string language)
{
    // Told in words of their own; their numbers are held against the command line.
    private static readonly string[] Told = ["_pace", "_forecast", "_forecast_low", "_forecast_high"];

    private readonly NumberWords _numbers = new(TextBook.For(language));

    public string Of(double? value, MetricDefinition metric) =>
        value is { } known ? _numbers.Of(known, Word(metric)) : TextBook.For(language)["nodata"];

    public IEnumerable<string> Differences(ShownTile shown, TakenTile taken)
    {
        // A month whose year the tile's title says has its year in a file, which goes on without the title.
        if (shown.Head.Length != taken.Head.Length || shown.Head.Zip(taken.Head).Any(head => !head.Second.Contains(head.First, StringComparison.Ordinal))) yield return $"{shown.Id}: {string.Join('|', shown.Head)} is taken along as {string.Join('|', taken.Head)}";
        if (shown.Rows.Length != taken.Rows.Length) yield return $"{shown.Id}: {shown.Rows.Length} rows are taken along as {taken.Rows.Length}";
        foreach (var (row, other) in shown.Rows.Zip(taken.Rows))
            for (var i = 0; i < row.Length; i++)
                if (!IsSame(row[i], other[i], taken.Keys[i]))
                    yield return $"{shown.Id}, {row[0]}, {taken.Keys[i]}: '{row[i]}' is taken along as '{other[i]}'";
    }

    /// <summary>A picture tells what the table tells.</summary>
    public static IEnumerable<string> Undrawn(TileDefinition tile, ShownTile shown, TakenTile taken)
    {
        var first = Array.IndexOf(taken.Keys, tile.Metrics[0]);
        foreach (var row in shown.Rows.Where((_, i) => taken.Table.Rows().ElementAt(i).Text(taken.Keys[0]) != "total"))
        {
            if (shown.Said.Length > 0 && !shown.Said.Any(said => said.Contains(row[0], StringComparison.Ordinal) && said.Contains(row[first], StringComparison.Ordinal)))
                yield return $"{tile.Id}: nothing says {row[0]} {row[first]}";
            if (shown.Chart is not null && !Bars(shown.Chart).Contains((row[0], row[first])))
                yield return $"{tile.Id}: no bar says {row[0]} {row[first]}";
        }
    }

    private static IEnumerable<(string, string)> Bars(string sketch)
    {
        using var read = JsonDocument.Parse(sketch);
        var said = read.RootElement.GetProperty("series")[0].GetProperty("said").EnumerateArray().Select(one => one.GetString()!);
        return [.. read.RootElement.GetProperty("labels").EnumerateArray().Select(one => one.GetString()!).Zip(said)];
    }

    private bool IsSame(string shown, string taken, string key) =>
        taken.Length == 0 ? !shown.Any(char.IsAsciiDigit)
        : !double.TryParse(taken, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || MetricOf(key) is not { } metric ? shown == taken
        : Told.Any(key.EndsWith) ? shown.Any(char.IsAsciiDigit)
        : key.EndsWith("_change", StringComparison.Ordinal) ? shown.Contains(NumberWords.Points(number), StringComparison.Ordinal)
        : shown == (key.EndsWith("_achievement", StringComparison.Ordinal) ? NumberWords.Percent(number) : _numbers.Of(Shown(number, key, metric), Word(metric)));

    // What is worked out of counts, as a pace, is told in whole ones.
    private static double Shown(double number, string key, MetricDefinition metric) =>
        key != metric.Id && metric.Format == MetricFormat.Count ? Math.Round(number) : number;

    private static MetricDefinition? MetricOf(string key) => KnownPages.Catalogue.Metrics.Values
        .Where(metric => key == metric.Id || key.StartsWith(metric.Id + "_", StringComparison.Ordinal)).MaxBy(metric => metric.Id.Length);

    private static string Word(MetricDefinition metric) => metric.Format.ToString().ToLowerInvariant();
}
