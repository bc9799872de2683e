using Microsoft.AspNetCore.Components;

namespace TrainingAnalytics.Web.Components.Loads;

/// <summary>All extracts in short until something is chosen, then its batches one by one.</summary>
public sealed partial class BatchTables
{
    [CascadingParameter]
    public required LoadsVisit Visit { get; set; }

    private bool ByExtract => Visit.Filter is { Extract: null, Prefecture: null, File: null };
}
