using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Warehouse.Office;

namespace TrainingAnalytics.Web.Components.Findings;

/// <summary>The whole document that answers who asked to see a person.</summary>
public sealed partial class UnmaskedAnswer
{
    [Parameter, EditorRequired]
    public required string FindingId { get; set; }

    [Parameter, EditorRequired]
    public required Unmasked? Unmasked { get; set; }
}
