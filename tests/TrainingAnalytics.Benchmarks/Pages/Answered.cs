namespace TrainingAnalytics.Benchmarks.Pages;

/// <summary>One page over HTTP: milliseconds to the first number in its HTML and to its end, and what was wrong with it.</summary>
internal sealed record Answered(double Number, double Whole, string? Fault);
