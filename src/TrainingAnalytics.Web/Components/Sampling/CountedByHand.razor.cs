using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Sampling;

/// <summary>What no pattern found has no finding to conclude on: the two counts of the paper give the share that was missed.</summary>
public sealed partial class CountedByHand
{
    [CascadingParameter]
    public required SampleView View { get; set; }

    private TextBook Texts => View.Visit.Texts;
}
