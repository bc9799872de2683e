namespace TrainingAnalytics.Warehouse.Metrics;

/// <summary>Something that metrics are grouped and filtered by. Times have no names: their codes are written as they are.</summary>
public sealed record DimensionDefinition(string Id, Label Label, DimensionNamesSource? Names);

/// <summary>The relation, one row a code, that holds the names of a dimension's codes.</summary>
public sealed record DimensionNamesSource(string Relation, string Code, string Zh, string En);
