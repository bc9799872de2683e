using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Sampling;

/// <summary>The findings drawn, and on how many of them somebody has concluded.</summary>
public sealed partial class SampledFindings
{
    [CascadingParameter]
    public required SampleView View { get; set; }

    private TextBook Texts => View.Visit.Texts;
}
