namespace TrainingAnalytics.Warehouse.Versions;

/// <summary>A version on the shelf.</summary>
/// <param name="Built">When it was built, or last became the current one again.</param>
public sealed record KeptVersion(string Name, DateOnly AsOf, DateTime Built, long Bytes, bool IsCurrent);

/// <summary>What a publication did; a version that was already there is left as it is, for a name says its content.</summary>
/// <param name="Damaged">Where a file of that name is now that did not open; null where there was none.</param>
public sealed record PublishedVersion(string Name, bool IsNew, string? Damaged = null);
