using System.Collections.Immutable;

namespace TrainingAnalytics.Warehouse.Privacy;

/// <summary>
/// The one who looks: a role and the prefectures assigned to it. Every query of metrics takes one, and its scope
/// becomes part of the SQL.
/// </summary>
public sealed record Viewer(Role Role, ImmutableArray<string> Prefectures)
{
    public static Viewer Operator { get; } = new(Role.Operator, []);

    /// <summary>Stewards look after loads and admins after accounts: neither sees a number.</summary>
    public bool SeesMetrics => Role is not (Role.Steward or Role.Admin);

    /// <summary>What came in, what is in quarantine and why: stewards only, besides whoever has the files anyway.</summary>
    public bool SeesLoads => Role is Role.Steward or Role.Operator;

    /// <summary>How good the data are and where numbers come from: whoever sees numbers, and whoever looks after the data.</summary>
    public bool SeesQuality => SeesMetrics || SeesLoads;

    /// <summary>Findings name people by their masked names: supervisors only, besides whoever has the files anyway.</summary>
    public bool SeesFindings => Role is Role.Supervisor or Role.Operator;

    /// <summary>How many findings there are, and never which.</summary>
    public bool SeesFindingCounts => SeesFindings || Role == Role.Leader;

    /// <summary>Who unmasked whom and took away what: admins, who see no data.</summary>
    public bool SeesAccessLog => Role is Role.Admin or Role.Operator;

    /// <summary>May look below the prefecture at all; where, <see cref="SeesDetailOf"/> says.</summary>
    public bool SeesDetail => Role is Role.Operator or Role.Planner or Role.Supervisor;

    /// <summary>Detail, and small numbers too: everywhere for the operator, else within the prefectures assigned.</summary>
    public bool SeesDetailOf(string? prefecture) => Role == Role.Operator
        || (SeesDetail && prefecture is not null && Prefectures.Contains(prefecture));

    public bool Equals(Viewer? other) =>
        other is not null && Role == other.Role && Prefectures.AsSpan().SequenceEqual(other.Prefectures.AsSpan());

    // Equal viewers have equal scopes, so answers may be cached under them.
    public override int GetHashCode() =>
        Prefectures.Aggregate(HashCode.Combine(Role), HashCode.Combine);
}
