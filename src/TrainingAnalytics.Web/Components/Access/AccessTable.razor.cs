using Microsoft.AspNetCore.Components;

namespace TrainingAnalytics.Web.Components.Access;

/// <summary>The accesses that were chosen, a page of them, the latest first; how many there are is said.</summary>
public sealed partial class AccessTable
{
    [CascadingParameter]
    public required AccessVisit Visit { get; set; }
}
