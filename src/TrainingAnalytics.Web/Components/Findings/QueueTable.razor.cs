using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Findings;

/// <summary>A page of the queue, one line a finding; how many there are is said.</summary>
public sealed partial class QueueTable
{
    [CascadingParameter]
    public required QueueView View { get; set; }

    private TextBook Texts => View.Visit.Texts;
}
