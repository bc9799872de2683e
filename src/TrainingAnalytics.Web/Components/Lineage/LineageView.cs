using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Dashboards.Lineage;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;
using TrainingAnalytics.Web.SignIn;
using TrainingAnalytics.Web.Start;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Lineage;

/// <summary>One metric or relation, with the whole way of its data; neither of them is the list of all.</summary>
/// <param name="Node">The relation, or the metric's mart.</param>
public sealed record LineageView(House House, TextBook Texts, Viewer Viewer, PageFacts Facts, LineageBook Book, MetricDefinition? Metric, LineageNode? Node)
{
    public ImmutableArray<LineageColumn> Columns { get; private init; } = [];

    public ImmutableArray<LandedFile> Files { get; private init; } = [];

    public LineageWords Words { get; } = new(Texts, House.Contracts);

    public string Language => Texts.Language;

    public string Title => Metric?.Label.In(Language) ?? (Node is { } node ? Words.Name(node) : Texts["lineage.title"]);

    /// <summary>Null for whoever sees nothing of the data, and for an address of nothing.</summary>
    public static LineageView? Open(House house, Reader reader, string id)
    {
        using var version = house.Shown.Current();
        if (reader.Viewer is not { } viewer || house.Lineage.Read(version, viewer) is not { } book) return null;
        var metric = house.Catalogue.Metrics.GetValueOrDefault(id);
        var node = book.Find(metric?.Mart.Relation ?? id);
        return id.Length > 0 && metric is null && node is null ? null
            : With(new LineageView(house, reader.Texts, viewer, house.Facts(version), book, metric, node), version);
    }

    /// <summary>The data's way through this: what it is made of, and what is made of it.</summary>
    public IEnumerable<(LineageStep Step, ImmutableArray<(LineageNode Node, bool Near)> Nodes)> Way => Node is not { } node ? [] : Around(node)
        .GroupBy(one => one.Node.Step).OrderBy(step => step.Key)
        .Select(step => (step.Key, step.OrderBy(one => one.Steps).ThenBy(one => one.Node.Relation, StringComparer.Ordinal).Select(one => (one.Node, one.Steps == 1)).ToImmutableArray()));

    /// <summary>What people see of it in the end.</summary>
    public ImmutableArray<MetricDefinition> Metrics => Metric is { } metric ? [metric]
        : Node is not { } node ? [.. House.Catalogue.Metrics.Values]
        : [.. House.Catalogue.Metrics.Values.Where(one => one.Mart.Relation == node.Relation || Book.Into(node.Relation).Keys.Any(reader => reader.Relation == one.Mart.Relation))];

    public string Address(LineageNode node) => Link($"/lineage/{node.Relation}");

    public string Address(MetricDefinition metric) => Link($"/lineage/{metric.Id}");

    public string Link(string address) => Language == "en" ? address + (address.Contains('?', StringComparison.Ordinal) ? '&' : '?') + "lang=en" : address;

    private static LineageView With(LineageView view, OpenVersion version) => view.Node is not { } node || view.Metric is not null ? view : view with
    {
        Columns = LineageDesk.Columns(version, node),
        Files = node.Extract is { } extract ? LineageDesk.Files(version, view.Viewer, extract) : [],
    };

    // A metric is made of its mart; a relation stands in the middle of its way.
    private IEnumerable<(LineageNode Node, int Steps)> Around(LineageNode node)
    {
        var from = Book.From(node.Relation).Select(one => (one.Key, one.Value));
        return Metric is not null
            ? from.Select(one => (one.Key, one.Value + 1)).Append((node, 1))
            : from.Append((node, 0)).Concat(Book.Into(node.Relation).Select(one => (one.Key, one.Value)));
    }
}
