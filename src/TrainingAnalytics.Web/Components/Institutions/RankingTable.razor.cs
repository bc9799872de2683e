using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Institutions;

/// <summary>One line an institution: every part of its score is a column, and their sum is the score.</summary>
public sealed partial class RankingTable
{
    [Parameter, EditorRequired]
    public required RankingView View { get; set; }

    private TextBook Texts => View.Visit.Texts;

    private string? Sorted(string? sort) => View.Sort == sort ? "descending" : null;
}
