using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Sampling;

/// <summary>How often each pattern's findings were confirmed, of those on which somebody has concluded.</summary>
public sealed partial class PatternShares
{
    [CascadingParameter]
    public required SampleView View { get; set; }

    private TextBook Texts => View.Visit.Texts;
}
