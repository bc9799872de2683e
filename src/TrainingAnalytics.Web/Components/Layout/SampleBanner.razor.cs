using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Warehouse.Dashboards;

namespace TrainingAnalytics.Web.Components.Layout;

/// <summary>Nobody shall take the sample's numbers for the region's.</summary>
public sealed partial class SampleBanner
{
    [Parameter, EditorRequired]
    public required SampleWords? Sample { get; set; }
}
