using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Metrics;

namespace TrainingAnalytics.Warehouse.Dashboards;

public enum TileKind { Unknown, Kpi, Bar, Line, Table, Bullet, Text }

/// <summary>One tile: it only names metrics and dimensions; what they mean is said once, in dashboards/metrics.</summary>
// Id: Its name in addresses (<c>#bar-prefectures</c>, the CSV): its own, or row and place.
// Beside: A metric shown small beside the main one (the backed ratio beside the reported one).
// Where: Fixed filters; <c>year: all</c> takes the page's year away.
// Drill: The page that a click on a row opens, with the row's code.
public sealed record TileDefinition(
    string Id,
    TileKind Kind,
    Label? Title,
    ImmutableArray<string> Metrics,
    string Beside,
    string By,
    ImmutableSortedDictionary<string, string> Where,
    bool Target,
    int Width,
    string Drill,
    Label? Text,
    int Line)
{
    public IEnumerable<string> AllMetrics => Beside.Length == 0 ? Metrics : Metrics.Append(Beside);
}
