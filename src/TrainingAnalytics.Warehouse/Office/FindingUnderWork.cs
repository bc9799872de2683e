using System.Collections.Immutable;

namespace TrainingAnalytics.Warehouse.Office;

/// <summary>
/// A finding as a version showed it to who acted. The first step and every conclusion keep it, so that a finding whose evidence
/// is gone can still be shown, and a conclusion counts for the records that it was made on.
/// </summary>
/// <param name="Amount">The yuan at stake.</param>
/// <param name="AsOf">The version's as-of date; a conclusion counts from it on.</param>
public sealed record FindingUnderWork(
    string FindingId, string Pattern, string Family, string SubjectKind, string SubjectKey, string InstitutionCode, string PrefectureCode,
    decimal Amount, string Version, DateOnly AsOf, ImmutableArray<EvidenceKey> Evidence);

/// <summary>One record of a finding by its natural key.</summary>
public sealed record EvidenceKey(string RecordKind, string RecordKey);
