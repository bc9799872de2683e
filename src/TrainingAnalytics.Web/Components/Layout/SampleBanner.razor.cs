using System.Globalization;
using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Web.Components.Pages;

namespace TrainingAnalytics.Web.Components.Layout;

/// <summary>Nobody shall take the sample's numbers for the region's.</summary>
public sealed partial class SampleBanner
{
    [CascadingParameter]
    public required PageVisit Visit { get; set; }

    private string Said(SampleNote sample) => Reader.Texts.Say("sample.scale", Scale(sample.Scale));

    private static string Scale(double scale) => scale is > 0 and < 1
        ? "1:" + (1 / scale).ToString("0.#", CultureInfo.InvariantCulture)
        : scale > 1 ? "1:" + scale.ToString("0.#", CultureInfo.InvariantCulture) : "1:1";
}
