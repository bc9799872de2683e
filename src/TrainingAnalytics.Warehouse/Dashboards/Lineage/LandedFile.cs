namespace TrainingAnalytics.Warehouse.Dashboards.Lineage;

/// <summary>One file that an extract's rows come from: for those who look after loads.</summary>
public sealed record LandedFile(string File, DateOnly? ExtractedOn, long Read, long Accepted, long Superseded, long Quarantined);
