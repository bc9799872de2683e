using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Web.Components.Pages;

namespace TrainingAnalytics.Web.Components.Layout;

/// <summary>Nobody shall take the sample's numbers for the region's.</summary>
public sealed partial class SampleBanner
{
    [CascadingParameter]
    public required PageVisit Visit { get; set; }
}
