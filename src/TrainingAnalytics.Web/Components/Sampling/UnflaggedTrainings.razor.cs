using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Sampling;

/// <summary>Completed trainings that no pattern found, drawn in each prefecture.</summary>
public sealed partial class UnflaggedTrainings
{
    [CascadingParameter]
    public required SampleView View { get; set; }

    private TextBook Texts => View.Visit.Texts;
}
