namespace TrainingAnalytics.Warehouse.Samples;

/// <summary>One code of a contract, with the label that offices write instead of it.</summary>
internal sealed record Code(string English, string Chinese);
