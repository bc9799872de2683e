using System.Globalization;

namespace TrainingAnalytics.Warehouse.Dashboards.Rules;

/// <summary>A fixed filter of a tile is a dimension of its metrics, and its year is a year or <c>all</c>.</summary>
internal static class KnownWhere
{
    public static IEnumerable<PageFault> Judge(PageUnderTest test) => test.Each(tile => Strangers(test, tile).Concat(Year(tile)));

    private static IEnumerable<string> Strangers(PageUnderTest test, TileDefinition tile) =>
        from metric in test.Known(tile)
        from dimension in tile.Where.Keys
        where !metric.Has(dimension)
        select $"metric '{metric.Id}' cannot be filtered by '{dimension}'";

    private static IEnumerable<string> Year(TileDefinition tile) =>
        tile.Where.TryGetValue("year", out var year) && year != "all" && !int.TryParse(year, CultureInfo.InvariantCulture, out _)
            ? [$"year '{year}' is neither a year nor all"]
            : [];
}
