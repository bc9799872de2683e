using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Metrics;

namespace TrainingAnalytics.Warehouse.Anomalies.Dossiers;

/// <summary>One finding with everything that it rests on.</summary>
/// <param name="Evidence">One row a record; their amounts add up to the finding's.</param>
/// <param name="Parameters">The values with which it was found.</param>
/// <param name="Relatives">Other findings of this viewer's that are about the same subject or rest on one of the same records.</param>
public sealed record Dossier(Finding Finding, ImmutableArray<Evidence> Evidence, ImmutableArray<FoundWith> Parameters, ImmutableArray<Relative> Relatives);

/// <summary>One record that a finding rests on.</summary>
/// <param name="Facts">What the pattern says of it: name and value.</param>
/// <param name="Fields">What the record itself says; none where the version has it no more.</param>
public sealed record Evidence(
    string RecordKind, string RecordKey, DateOnly? OccurredOn, decimal Amount, string? Institution, string? County, string Leaning,
    ImmutableArray<Field> Facts, ImmutableArray<Field> Fields)
{
    /// <summary>The person whose record it is, by their token.</summary>
    public string? Person => Fields.Concat(Facts).FirstOrDefault(one => one.Name == "person_key")?.Value;
}

/// <summary>One value by its name, as text: a day is year-month-day, a yes is true.</summary>
public sealed record Field(string Name, string Value);

/// <summary>A parameter of the pattern, and what it means.</summary>
public sealed record FoundWith(string Name, decimal Value, Label Meaning);

/// <summary>A finding that has something in common with another.</summary>
/// <param name="SharedRecords">Records that both rest on.</param>
public sealed record Relative(Finding Finding, bool IsSameSubject, int SharedRecords);
