using TrainingAnalytics.Warehouse.Models;

namespace TrainingAnalytics.Warehouse.Dashboards.Rules;

/// <summary>A tile is one to twelve columns wide.</summary>
internal static class WidthFits
{
    public static IEnumerable<ProductFault> Judge(PageUnderTest test) => test.Each(tile =>
        tile.Width is >= 1 and <= 12 ? [] : [new("width", $"width is {tile.Width}", "1 to 12 columns", "Correct the width")]);
}
