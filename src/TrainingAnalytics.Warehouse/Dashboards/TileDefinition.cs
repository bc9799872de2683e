using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Metrics;

namespace TrainingAnalytics.Warehouse.Dashboards;

/// <summary>One tile: it only names metrics and dimensions; what they mean is said once, in dashboards/metrics.</summary>
// Id: Its name in addresses (<c>#bar-prefectures</c>, the CSV): its own, or row and place.
// Beside: A metric shown small beside the main one (the backed ratio beside the reported one).
// Where: Fixed filters; <c>year: all</c> takes the page's year away.
// Across: The second dimension of a heat map: its columns.
// Rank, Change: Further columns of a table: the place among the rows, the change on the year before.
// Drill: The page that a click on a row opens, with the row's code; <c>geo</c> is the page that stands for By.
public sealed record TileDefinition(
    string Id,
    TileKind Kind,
    Label? Title,
    ImmutableArray<string> Metrics,
    string Beside,
    string By,
    string Across,
    ImmutableSortedDictionary<string, string> Where,
    bool Target,
    bool Rank,
    bool Change,
    int Width,
    string Drill,
    Label? Text,
    int Line)
{
    public const string DrillGeo = "geo";

    public IEnumerable<string> AllMetrics => Beside.Length == 0 ? Metrics : Metrics.Append(Beside);

    /// <summary>Where each of its keys stands in the file.</summary>
    public KeyLines Lines { get; init; } = KeyLines.None;

    /// <summary>It runs over time: a line, or one small line for each row.</summary>
    public bool IsCourse => Kind is TileKind.Line or TileKind.Multiples;

    /// <summary>The dimensions of its rows and columns.</summary>
    public IEnumerable<string> Cuts => new[] { By, Across }.Where(one => one.Length > 0);
}
