using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Findings;

/// <summary>How many findings were chosen and what is at stake: each payment once, for findings overlap.</summary>
public sealed partial class QueueSumsLine
{
    [CascadingParameter]
    public required QueueView View { get; set; }

    private TextBook Texts => View.Visit.Texts;
}
