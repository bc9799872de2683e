using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Metrics;

namespace TrainingAnalytics.Warehouse.Dashboards.Quality;

/// <summary>How a check went in a version.</summary>
/// <param name="StopsPublication">Of severity error: a version in which it fails is never published.</param>
/// <param name="ToDo">Empty where a broken one stops the publication.</param>
/// <param name="Sample">A few of the breaking rows, for those who correct files.</param>
public sealed record CheckOutcome(string Name, string File, Label Invariant, bool StopsPublication, Label ToDo, long BreakingRows, BreakingSample? Sample);

/// <summary>A few rows that break a check, without what is about people.</summary>
public sealed record BreakingSample(ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<string>> Rows);
