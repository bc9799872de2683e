using Microsoft.AspNetCore.Components;

namespace TrainingAnalytics.Web.Components.Loads;

/// <summary>The quarantined rows of what was chosen, a page of them; how many there are is said.</summary>
public sealed partial class FaultTable
{
    [CascadingParameter]
    public required LoadsVisit Visit { get; set; }
}
