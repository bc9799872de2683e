using System.Globalization;
using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Warehouse.Dashboards;

namespace TrainingAnalytics.Web.Components.Tiles;

/// <summary>A bullet: done against the target, and a mark where the pace is; the words beside say the same.</summary>
public sealed partial class ProgressBar
{
    [Parameter, EditorRequired]
    public required Figure Figure { get; set; }

    // The bar is 120 wide and the target stands at 100: what goes beyond is seen to do so.
    private static string Place(double share, double off = 0) =>
        (Math.Clamp(share * 100, 0, 120) + off).ToString("0.##", CultureInfo.InvariantCulture);
}
