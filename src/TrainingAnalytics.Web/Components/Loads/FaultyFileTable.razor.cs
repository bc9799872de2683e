using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Warehouse.Dashboards.Loads;

namespace TrainingAnalytics.Web.Components.Loads;

/// <summary>The files with quarantined rows, each with the list that goes back to its office.</summary>
public sealed partial class FaultyFileTable
{
    [CascadingParameter]
    public required LoadsVisit Visit { get; set; }

    private IReadOnlyList<(LoadedBatch Batch, long Entries)> Files => [.. FaultCounts.ByFile(Visit.Batches, Visit.Filter.Code)];
}
