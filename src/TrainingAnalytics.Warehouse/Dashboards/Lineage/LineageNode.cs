using TrainingAnalytics.Warehouse.Metrics;

namespace TrainingAnalytics.Warehouse.Dashboards.Lineage;

/// <summary>One relation on the way of a number.</summary>
/// <param name="Relation">Schema and name, as SQL says it.</param>
/// <param name="RowMeaning">What one row is; null for what is no model: landed files, and what the patterns made.</param>
/// <param name="File">The model's file, from the product's root; null for what is no model.</param>
/// <param name="Rows">In this version; null where none are kept, as in a view.</param>
public sealed record LineageNode(string Relation, LineageStep Step, Label? RowMeaning, string? File, long? Rows)
{
    public const string LandingPrefix = "landing.";

    /// <summary>The part after the schema.</summary>
    public string Name => Relation[(Relation.IndexOf('.', StringComparison.Ordinal) + 1)..];

    /// <summary>The extract whose files land there; null for any other relation.</summary>
    public string? Extract => Step == LineageStep.Landing ? Name : null;
}
