using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Web.Components.Findings;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Sampling;

/// <summary>What was drawn from how many, so that the print-out says how to draw it again.</summary>
public sealed partial class SampleHead
{
    [CascadingParameter]
    public required SampleView View { get; set; }

    private TextBook Texts => View.Visit.Texts;

    private string Shown => FindingWords.Count(View.Findings.Count + View.Trainings.Count);

    private string All => FindingWords.Count(View.Choice.IsOfUnflagged ? View.UnflaggedIn.Values.Sum() : View.FindingsOf.GetValueOrDefault(View.Choice.Of!));

    private SampleChoice Next => View.Choice with { Seed = View.Choice.Seed == int.MaxValue ? 0 : View.Choice.Seed + 1 };
}
