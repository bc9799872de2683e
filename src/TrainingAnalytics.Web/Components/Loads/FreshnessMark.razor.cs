using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Warehouse.Dashboards.Loads;

namespace TrainingAnalytics.Web.Components.Loads;

/// <summary>One cell of the matrix: the status by word and shape, the day, and its age.</summary>
public sealed partial class FreshnessMark
{
    [Parameter, EditorRequired]
    public required FreshnessCell Cell { get; set; }
}
