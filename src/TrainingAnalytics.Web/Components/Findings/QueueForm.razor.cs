using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Findings;

/// <summary>Everything that the queue is filtered and sorted by, with the number of findings that each value would leave: a plain form, no script.</summary>
public sealed partial class QueueForm
{
    [CascadingParameter]
    public required QueueView View { get; set; }

    private TextBook Texts => View.Visit.Texts;
}
