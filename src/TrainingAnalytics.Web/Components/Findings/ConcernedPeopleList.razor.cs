using Microsoft.AspNetCore.Components;

namespace TrainingAnalytics.Web.Components.Findings;

/// <summary>Everybody whom the finding concerns, masked; each may be shown for a reason.</summary>
public sealed partial class ConcernedPeopleList
{
    [CascadingParameter]
    public required FindingView View { get; set; }
}
