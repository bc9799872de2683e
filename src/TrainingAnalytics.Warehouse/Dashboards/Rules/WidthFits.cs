namespace TrainingAnalytics.Warehouse.Dashboards.Rules;

/// <summary>A tile is one to twelve columns wide.</summary>
internal static class WidthFits
{
    public static IEnumerable<PageFault> Judge(PageUnderTest test) => test.Each(tile =>
        tile.Width is >= 1 and <= 12 ? [] : [$"width {tile.Width} is not between 1 and 12"]);
}
