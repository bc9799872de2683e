namespace TrainingAnalytics.Warehouse.Metrics;

/// <summary>A code of a dimension, with its names.</summary>
public sealed record DimensionName(string Code, string Zh, string En);
