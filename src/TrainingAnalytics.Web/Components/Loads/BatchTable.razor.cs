using Microsoft.AspNetCore.Components;

namespace TrainingAnalytics.Web.Components.Loads;

/// <summary>The batches of what was chosen, the newer one of an extract first.</summary>
public sealed partial class BatchTable
{
    [CascadingParameter]
    public required LoadsVisit Visit { get; set; }
}
