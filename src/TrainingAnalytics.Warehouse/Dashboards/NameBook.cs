using System.Collections.Frozen;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Dashboards;

/// <summary>The names of every dimension's codes in both languages, read once a version.</summary>
public sealed class NameBook
{
    private static readonly FrozenDictionary<string, Label> None = FrozenDictionary<string, Label>.Empty;

    private readonly FrozenDictionary<string, FrozenDictionary<string, Label>> _names;

    // A version that an earlier release built lacks the relations of later dimensions: its pages open all the same.
    public NameBook(OpenVersion version, MetricCatalogue catalogue)
    {
        var relations = version.Query("select table_schema || '.' || table_name as relation from information_schema.tables").Rows()
            .Select(row => row.Text("relation")).ToHashSet();
        _names = catalogue.Dimensions.Values
            .Where(dimension => dimension.Names is { } source && relations.Contains(source.Relation))
            .ToFrozenDictionary(dimension => dimension.Id, dimension => Read(version, dimension.Names!));
    }

    public IReadOnlyDictionary<string, Label> Of(string dimension) => _names.GetValueOrDefault(dimension) ?? None;

    private static FrozenDictionary<string, Label> Read(OpenVersion version, DimensionNamesSource source) =>
        version.Query($"select cast({source.Code} as varchar) as code, {source.Zh} as zh, {source.En} as en from {source.Relation}").Rows()
            .GroupBy(row => row.Text("code") ?? "")
            .ToFrozenDictionary(same => same.Key, same => new Label(same.First().Text("zh") ?? same.Key, same.First().Text("en") ?? same.Key));
}
