using System.Collections.Immutable;

namespace TrainingAnalytics.Warehouse.Models;

/// <summary>What became of one model; the time is for people and never goes into a version.</summary>
public sealed record BuiltModel(Model Model, long Rows, TimeSpan Took, ImmutableArray<ModelTestFault> Faults);

/// <summary>A promise of a header that the data breaks.</summary>
/// <param name="File">The model's file.</param>
/// <param name="Relation">The table.</param>
/// <param name="Found">What is wrong, and in how many rows or keys.</param>
/// <param name="Sample">A few of the keys.</param>
public sealed record ModelTestFault(string File, string Relation, string Found, ImmutableArray<string> Sample)
{
    public override string ToString() => $"{File}: {Relation}: {Found}: {string.Join("; ", Sample)}";
}
