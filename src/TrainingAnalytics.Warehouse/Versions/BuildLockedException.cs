namespace TrainingAnalytics.Warehouse.Versions;

/// <summary>Another build of the same warehouse is running.</summary>
public sealed class BuildLockedException(string owner) : Exception(
    $"另一个构建正在进行（{owner}）。Another build of this warehouse is running ({owner}): wait for it, or end it.")
{
    public string Owner { get; } = owner;
}
