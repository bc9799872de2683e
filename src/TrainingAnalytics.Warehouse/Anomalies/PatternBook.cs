using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Anomalies;

/// <summary>What a version says of the patterns that made its findings: no reader has to know the files of another day.</summary>
public sealed record PatternBook(FrozenDictionary<string, PatternStory> ByName)
{
    private static readonly JsonSerializerOptions Read = new(JsonSerializerDefaults.Web);

    /// <summary>Those that make findings, by family and name.</summary>
    public IEnumerable<PatternStory> Patterns => ByName.Values.Where(story => !story.Ranks)
        .OrderBy(story => story.Family, StringComparer.Ordinal).ThenBy(story => story.Name, StringComparer.Ordinal);

    public static PatternBook Of(OpenVersion version) =>
        new(version.Query("select * from meta.pattern").Rows().Select(Story).ToFrozenDictionary(story => story.Name));

    private static PatternStory Story(ArrowRow row) => new(
        row.Text("pattern")!, row.Text("family")!, row.Text("kind")!, row.Text("severity")!, row.Text("clause")!,
        Both(row, "title"), Both(row, "meaning"), Both(row, "sentence"),
        Labels(row, "innocent"), Labels(row, "points_to_error"), Labels(row, "points_to_fraud"), row.Text("parameters")!);

    private static Label Both(ArrowRow row, string name) => new(row.Text($"{name}_zh")!, row.Text($"{name}_en")!);

    private static ImmutableArray<Label> Labels(ArrowRow row, string name) => [.. JsonSerializer.Deserialize<Label[]>(row.Text(name)!, Read)!];
}

/// <param name="Clause">The policy's rule, such as P20.</param>
/// <param name="Innocent">What may explain a finding, to be checked one by one.</param>
/// <param name="Parameters">The values with which the version ran it, as JSON.</param>
public sealed record PatternStory(
    string Name,
    string Family,
    string Kind,
    string Severity,
    string Clause,
    Label Title,
    Label Meaning,
    Label Sentence,
    ImmutableArray<Label> Innocent,
    ImmutableArray<Label> PointsToError,
    ImmutableArray<Label> PointsToFraud,
    string Parameters)
{
    /// <summary>Ranks institutions instead of making findings.</summary>
    public bool Ranks => Name == Pattern.Ranking;
}
