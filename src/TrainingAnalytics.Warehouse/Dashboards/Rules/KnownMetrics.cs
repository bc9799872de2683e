namespace TrainingAnalytics.Warehouse.Dashboards.Rules;

/// <summary>A tile names metrics that dashboards/metrics defines.</summary>
internal static class KnownMetrics
{
    public static IEnumerable<PageFault> Judge(PageUnderTest test) => test.Each(tile =>
        from id in tile.AllMetrics
        where !test.Catalogue.Metrics.ContainsKey(id)
        select $"metric '{id}' is not defined in dashboards/metrics");
}
