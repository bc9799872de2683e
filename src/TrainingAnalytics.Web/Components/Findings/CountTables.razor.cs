using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Warehouse.Anomalies.Queue;

namespace TrainingAnalytics.Web.Components.Findings;

/// <summary>How many findings there are by family and prefecture, and by pattern: nothing that leads to one of them.</summary>
public sealed partial class CountTables
{
    [Parameter, EditorRequired]
    public required FindingCounts Counts { get; set; }

    [Parameter, EditorRequired]
    public required FindingWords Words { get; set; }

    private static string Shown(long? findings) => findings is { } count ? FindingWords.Count(count) : "<5";
}
