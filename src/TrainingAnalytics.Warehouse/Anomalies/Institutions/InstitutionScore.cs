using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Metrics;

namespace TrainingAnalytics.Warehouse.Anomalies.Institutions;

/// <summary>One institution in the ranking: the score is the sum of its parts, and there is none without them.</summary>
/// <param name="Place">Its place; institutions of one score share it.</param>
/// <param name="Prefecture">Where it sits.</param>
/// <param name="Findings">That count: those dismissed by a conclusion do not.</param>
/// <param name="AtStake">Each payment once.</param>
public sealed record InstitutionScore(
    string Code, int Place, Label Kind, string Prefecture, long Findings, long Confirmed, decimal AtStake, decimal Paid, ImmutableArray<ScorePart> Parts)
{
    public long Score => Parts.Sum(part => part.Points);
}

/// <summary>So many of one thing, times its weight.</summary>
/// <param name="Part">high, medium, low, error, stake or far.</param>
public sealed record ScorePart(string Part, long Units, long Weight)
{
    public long Points => Units * Weight;
}
