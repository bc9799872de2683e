namespace TrainingAnalytics.Warehouse.Dashboards.Rules;

/// <summary>A fixed filter of a tile is a dimension of its metrics.</summary>
internal static class KnownWhere
{
    public static IEnumerable<PageFault> Judge(PageUnderTest test) => test.Each(tile =>
        from metric in test.Known(tile)
        from dimension in tile.Where.Keys
        where !metric.Has(dimension)
        select $"metric '{metric.Id}' cannot be filtered by '{dimension}'");
}
