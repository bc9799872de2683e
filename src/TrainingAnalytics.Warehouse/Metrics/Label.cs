namespace TrainingAnalytics.Warehouse.Metrics;

/// <summary>A text that people read, in both languages.</summary>
public sealed record Label(string Zh, string En);
