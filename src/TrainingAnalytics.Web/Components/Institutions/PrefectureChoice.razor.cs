using Microsoft.AspNetCore.Components;

namespace TrainingAnalytics.Web.Components.Institutions;

/// <summary>Where the institutions sit that are shown.</summary>
public sealed partial class PrefectureChoice
{
    [Parameter, EditorRequired]
    public required RankingView View { get; set; }
}
