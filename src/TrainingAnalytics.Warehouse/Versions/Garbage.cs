namespace TrainingAnalytics.Warehouse.Versions;

/// <summary>What a step of a build leaves behind.</summary>
internal static class Garbage
{
    /// <summary>
    /// Gives its memory back to the machine. Left to itself the runtime keeps it beside DuckDB's 1.7 GB: at ten times the region
    /// 0.9 GB after landing and 0.4 GB after the vault was read.
    /// </summary>
    public static void GiveBack() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
}
