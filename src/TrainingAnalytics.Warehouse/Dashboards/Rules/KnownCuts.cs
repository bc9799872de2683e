using TrainingAnalytics.Warehouse.Models;

namespace TrainingAnalytics.Warehouse.Dashboards.Rules;

/// <summary>A tile cuts its metrics by dimensions that each of them has, and by no dimension twice.</summary>
internal static class KnownCuts
{
    public static IEnumerable<ProductFault> Judge(PageUnderTest test) => test.Each(tile =>
        [.. Strangers(test, tile, "by", tile.By), .. Strangers(test, tile, "across", tile.Across), .. Twice(tile)]);

    private static IEnumerable<Wrong> Strangers(PageUnderTest test, TileDefinition tile, string key, string cut) =>
        from metric in test.Known(tile)
        where cut.Length > 0 && !metric.Has(cut)
        select new Wrong(key, $"metric '{metric.Id}' cannot be cut by '{cut}'", $"one of {string.Join(", ", metric.Mart.Dimensions)}", "Correct the dimension, or take another metric");

    private static IEnumerable<Wrong> Twice(TileDefinition tile) =>
        tile.By.Length > 0 && tile.By == tile.Across ? [new("across", $"rows and columns are both by '{tile.By}'", "two dimensions", "Correct one of the two")] : [];
}
