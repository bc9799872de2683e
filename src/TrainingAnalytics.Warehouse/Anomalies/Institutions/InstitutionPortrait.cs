using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Metrics;

namespace TrainingAnalytics.Warehouse.Anomalies.Institutions;

/// <summary>One institution as a supervisor looks at it, as far as the prefectures assigned go.</summary>
public sealed record InstitutionPortrait(
    InstitutionAbout About, ImmutableArray<PatternAtInstitution> Patterns, ImmutableArray<InstitutionYear> Years, ImmutableArray<PeerMeasure> Measures);

public sealed record InstitutionAbout(
    string Code, Label Kind, string Prefecture, string County, long? Seats, DateOnly? ApprovedOn, DateOnly? RevokedOn);

/// <summary>The findings of one pattern at it; money counts each payment once.</summary>
/// <param name="Findings">Those that count; what a conclusion has dismissed is counted beside.</param>
public sealed record PatternAtInstitution(
    string Pattern, string Severity, long Findings, long TowardsError, long Open, long TowardsFraud, long Confirmed, long Dismissed, decimal AtStake);

/// <summary>Trainings by the year of their completion, money by the year of its payment: so each payment stands in one year.</summary>
/// <param name="Questioned">Under an open finding of severity high, or confirmed as fraud.</param>
/// <param name="Paid">Without recoveries.</param>
public sealed record InstitutionYear(int Year, long Completed, long Certified, long Questioned, decimal Paid, decimal Recovered, decimal AtStake);

/// <summary>One measure beside that of the peers, the institutions of the same kind in the whole region.</summary>
/// <param name="RobustZ">Robust deviations from the median, above 0 to the bad side; null where the peers do not differ.</param>
public sealed record PeerMeasure(string Measure, double Value, double Median, double? Deviation, long Peers, double? RobustZ, bool IsFar);
