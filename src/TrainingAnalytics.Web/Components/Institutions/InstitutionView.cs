using TrainingAnalytics.Warehouse.Anomalies;
using TrainingAnalytics.Warehouse.Anomalies.Institutions;
using TrainingAnalytics.Warehouse.Anomalies.Patterns;
using TrainingAnalytics.Web.Components.Findings;

namespace TrainingAnalytics.Web.Components.Institutions;

/// <summary>One institution for one reader, and its place among those that the reader sees.</summary>
/// <param name="Threshold">From so many robust deviations on a measure is far from the peers.</param>
public sealed record InstitutionView(FindingsVisit Visit, InstitutionPortrait Portrait, InstitutionScore Score, int Ranked, double Threshold)
{
    public string Name => Visit.Words.Institution(Portrait.About.Code);

    public (string Name, string Address) Up => (Visit.Texts["institutions.title"], "/findings/institutions");

    /// <summary>Null for an institution that the reader does not see.</summary>
    public static InstitutionView? Open(FindingsVisit visit, string code)
    {
        var concluded = Concluded.Of(visit);
        if (InstitutionDesk.Open(visit.Version, visit.Viewer, code, concluded) is not { } portrait) return null;
        var ranking = InstitutionRanking.Read(visit.Version, visit.Viewer, concluded);
        return new InstitutionView(visit, portrait, ranking.Single(one => one.Code == portrait.About.Code), ranking.Length, ThresholdOf(visit));
    }

    /// <summary>The queue of this institution, of one pattern where one is named.</summary>
    public string Queue(string? pattern = null) =>
        Visit.Link($"/findings?institution={Uri.EscapeDataString(Portrait.About.Code)}{(pattern is null ? "" : $"&pattern={pattern}")}");

    private static double ThresholdOf(FindingsVisit visit) =>
        (double)PatternDesk.Parameters(visit.Version, Pattern.Ranking).Single(parameter => parameter.Name == "robust_z").Value;
}
