using Microsoft.AspNetCore.Components;

namespace TrainingAnalytics.Web.Components.Loads;

/// <summary>Extract × prefecture: how old the newest is, against the rhythm that the contract expects.</summary>
public sealed partial class FreshnessMatrix
{
    [CascadingParameter]
    public required LoadsVisit Visit { get; set; }

    private static string? Current(bool chosen) => chosen ? "true" : null;
}
