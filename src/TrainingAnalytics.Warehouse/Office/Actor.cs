using TrainingAnalytics.Warehouse.Privacy;

namespace TrainingAnalytics.Warehouse.Office;

/// <summary>Who acts: the account, by which two people are told apart, and what it may see.</summary>
public sealed record Actor(string Account, Viewer Viewer);
