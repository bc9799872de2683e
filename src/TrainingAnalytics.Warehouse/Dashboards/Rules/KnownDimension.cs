namespace TrainingAnalytics.Warehouse.Dashboards.Rules;

/// <summary>A tile cuts its metrics by a dimension that each of them has.</summary>
internal static class KnownDimension
{
    public static IEnumerable<PageFault> Judge(PageUnderTest test) => test.Each(tile =>
        from metric in test.Known(tile)
        where tile.By.Length > 0 && !metric.Has(tile.By)
        select $"metric '{metric.Id}' cannot be cut by '{tile.By}'; it can by {string.Join(", ", metric.Mart.Dimensions)}");
}
