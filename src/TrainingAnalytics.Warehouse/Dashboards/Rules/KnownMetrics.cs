using TrainingAnalytics.Warehouse.Models;

namespace TrainingAnalytics.Warehouse.Dashboards.Rules;

/// <summary>A tile names metrics that dashboards/metrics defines, each once.</summary>
internal static class KnownMetrics
{
    public static IEnumerable<ProductFault> Judge(PageUnderTest test) => test.Each(tile =>
        [.. Strangers(test, tile, "metrics", tile.Metrics), .. Strangers(test, tile, "beside", tile.AllMetrics.Skip(tile.Metrics.Length)), .. Twice(tile)]);

    private static IEnumerable<Wrong> Strangers(PageUnderTest test, TileDefinition tile, string key, IEnumerable<string> ids) =>
        from id in ids
        where !test.Catalogue.Metrics.ContainsKey(id)
        select new Wrong(key, $"unknown metric '{id}'", "an id of dashboards/metrics", "Correct the id or define the metric");

    private static IEnumerable<Wrong> Twice(TileDefinition tile) =>
        from same in tile.AllMetrics.GroupBy(id => id)
        where same.Count() > 1
        select new Wrong("metrics", $"metric '{same.Key}' is there twice", "each metric once", "Remove one");
}
