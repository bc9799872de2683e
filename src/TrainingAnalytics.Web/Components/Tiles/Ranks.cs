using System.Collections.Immutable;
using System.Globalization;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Web.Components.Pages;

namespace TrainingAnalytics.Web.Components.Tiles;

/// <summary>The places of rows: by achievement where there are targets, else by value. Equals share a place; what is hidden or unknown has none.</summary>
internal static class Ranks
{
    public static IReadOnlyDictionary<string, int> Of(ImmutableArray<FigureRow> rows, string metric, bool byAchievement)
    {
        var known = rows.Where(row => row.Code != Dimensions.Unassigned && !row[metric].Suppressed)
            .Select(row => (row.Code, Value: byAchievement ? row[metric].Achievement : row[metric].Value))
            .Where(row => row.Value is not null).ToList();
        // Sorted once: counting who is before each took 20 ms for 1,781 institutions.
        var better = known.Select(row => row.Value!.Value).OrderDescending().Select((value, i) => (value, i))
            .GroupBy(one => one.value).ToDictionary(same => same.Key, same => same.First().i);
        return known.ToDictionary(row => row.Code, row => 1 + better[row.Value!.Value]);
    }

    public static TableColumn[] Columns(PageVisit visit, IReadOnlyDictionary<string, int>? ranks) =>
        ranks is null ? [] : [new TableColumn(visit.Texts["rank"], true, "rank", MetricFormat.Count)];

    public static TableCell[] Cells(IReadOnlyDictionary<string, int>? ranks, string? code) => ranks is null ? []
        : code is not null && ranks.TryGetValue(code, out var rank) ? [new(rank.ToString(CultureInfo.InvariantCulture), (double)rank)]
        : [new("–", null, Faint: true)];
}
