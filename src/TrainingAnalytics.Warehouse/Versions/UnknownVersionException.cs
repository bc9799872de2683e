namespace TrainingAnalytics.Warehouse.Versions;

/// <summary>A version was named that the shelf does not hold.</summary>
public sealed class UnknownVersionException(string name, IReadOnlyList<string> kept) : Exception(
    $"没有版本 '{name}'。There is no version '{name}'. Kept: {(kept.Count == 0 ? "none" : string.Join(", ", kept))}.")
{
    public IReadOnlyList<string> Kept { get; } = kept;
}
