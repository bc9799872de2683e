namespace TrainingAnalytics.Warehouse.Dashboards.Lineage;

/// <summary>A column of a relation, as the version's catalogue describes it.</summary>
/// <param name="Meaning">In English, from the model's header; null where the name says it.</param>
public sealed record LineageColumn(string Name, string Type, string? Meaning);
