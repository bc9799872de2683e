using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Findings;

/// <summary>Findings that somebody worked on and that the version has no more: told by what was kept of them.</summary>
public sealed partial class GoneTable
{
    [CascadingParameter]
    public required QueueView View { get; set; }

    private TextBook Texts => View.Visit.Texts;
}
