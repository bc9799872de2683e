using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Findings;

/// <summary>What was chosen, each with a link that takes it back.</summary>
public sealed partial class QueueChosen
{
    [CascadingParameter]
    public required QueueView View { get; set; }

    private TextBook Texts => View.Visit.Texts;
}
