namespace TrainingAnalytics.Warehouse.Models;

/// <summary>Who still has to read each relation that no version has: they are in memory, and it is not large.</summary>
internal sealed class PassingReaders
{
    private readonly Lock _lock = new();
    private readonly ModelGraph _graph;
    private readonly Dictionary<Model, HashSet<Model>> _left;

    /// <param name="patternsRead">Of the steps; null: the patterns may read any of them.</param>
    public PassingReaders(ModelGraph graph, IReadOnlySet<string>? patternsRead)
    {
        _graph = graph;
        var keptForChecks = KeptForChecks(graph);
        _left = graph.Order
            .Where(model => IsStaging(model) || (model.IsStep && patternsRead is not null && !patternsRead.Contains(model.Relation)))
            .Where(model => !keptForChecks.Contains(model.Relation))
            .ToDictionary(passing => passing, passing => Readers(passing).Append(passing).ToHashSet());
    }

    /// <summary>The relations that nobody needs any more now that the model is built.</summary>
    public IReadOnlyList<Model> DoneAfter(Model model)
    {
        lock (_lock) return [.. _left.Where(left => left.Value.Remove(model) && left.Value.Count == 0).Select(left => left.Key)];
    }

    private static bool IsStaging(Model model) => model.Schema == Room.Staging;

    // What a check reads, and what the views that it reads are made of.
    private static HashSet<string> KeptForChecks(ModelGraph graph)
    {
        var kept = graph.Checks.SelectMany(check => check.References).Select(read => read.Relation).ToHashSet(StringComparer.Ordinal);
        foreach (var view in graph.Order.Reverse().Where(model => model.IsView && kept.Contains(model.Relation)))
            kept.UnionWith(view.References.Select(read => read.Relation));
        return kept;
    }

    // Who reads a view reads what the view reads.
    private IEnumerable<Model> Readers(Model passing) => _graph.Order
        .Where(reader => reader.References.Any(read => read.Relation == passing.Relation))
        .SelectMany(reader => reader.IsView ? Readers(reader).Append(reader) : [reader]);
}
