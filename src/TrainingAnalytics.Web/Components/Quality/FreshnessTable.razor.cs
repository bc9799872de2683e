using Microsoft.AspNetCore.Components;

namespace TrainingAnalytics.Web.Components.Quality;

/// <summary>How new each extract is in each prefecture; the files themselves are on the loads page.</summary>
public sealed partial class FreshnessTable
{
    [CascadingParameter]
    public required QualityVisit Visit { get; set; }
}
