namespace TrainingAnalytics.Warehouse.Landing;

/// <summary>Nothing more can be landed, whatever the file: the disk is full or may not be written to.</summary>
public sealed class LandingStoppedException(string message, Exception inner) : IOException(message, inner);
