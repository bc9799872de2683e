using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Sampling;

/// <summary>Of what, how many, by which seed.</summary>
public sealed partial class SampleForm
{
    [CascadingParameter]
    public required SampleView View { get; set; }

    private TextBook Texts => View.Visit.Texts;
}
