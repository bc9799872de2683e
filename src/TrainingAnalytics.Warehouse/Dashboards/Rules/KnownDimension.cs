namespace TrainingAnalytics.Warehouse.Dashboards.Rules;

/// <summary>A tile cuts its metrics by a dimension that each of them has.</summary>
internal static class KnownDimension
{
    public static IEnumerable<PageFault> Judge(PageUnderTest test) => test.Each(tile =>
        from metric in test.Known(tile)
        from cut in tile.Cuts
        where !metric.Has(cut)
        select $"metric '{metric.Id}' cannot be cut by '{cut}'; it can by {string.Join(", ", metric.Mart.Dimensions)}");
}
