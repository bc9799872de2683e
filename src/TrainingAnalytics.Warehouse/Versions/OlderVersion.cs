namespace TrainingAnalytics.Warehouse.Versions;

/// <summary>Tells a version that an earlier release built from a query that is wrong for other reasons.</summary>
public static class OlderVersion
{
    /// <summary>The query named a relation or a column that the version does not have.</summary>
    // Of a query that cannot be prepared the engine says its kind at the beginning of its words, and nowhere else.
    public static bool Lacks(Exception wrong) => wrong is QueryRefusedException refused
        && (refused.Message.Contains("Binder Error", StringComparison.Ordinal) || refused.Message.Contains("Catalog Error", StringComparison.Ordinal));
}
