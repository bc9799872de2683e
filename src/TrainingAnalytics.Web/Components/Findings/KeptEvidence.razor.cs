using Microsoft.AspNetCore.Components;

namespace TrainingAnalytics.Web.Components.Findings;

/// <summary>The records of a finding that the version has no more, by their keys as they were kept.</summary>
public sealed partial class KeptEvidence
{
    [CascadingParameter]
    public required FindingView View { get; set; }
}
