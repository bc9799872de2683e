namespace TrainingAnalytics.Warehouse.Models;

/// <summary>Who still has to read each staging relation: they are in memory, and it is not large.</summary>
internal sealed class StagingReaders
{
    private readonly Lock _lock = new();
    private readonly ModelGraph _graph;
    private readonly Dictionary<Model, HashSet<Model>> _left;

    public StagingReaders(ModelGraph graph)
    {
        _graph = graph;
        var keptForChecks = graph.Checks.SelectMany(check => check.References).Select(read => read.Relation).ToHashSet(StringComparer.Ordinal);
        _left = graph.Order
            .Where(model => model.Schema == Room.Staging && !keptForChecks.Contains(model.Relation))
            .ToDictionary(staging => staging, staging => Readers(staging).Append(staging).ToHashSet());
    }

    /// <summary>The relations that nobody needs any more now that the model is built.</summary>
    public IReadOnlyList<Model> DoneAfter(Model model)
    {
        lock (_lock) return [.. _left.Where(left => left.Value.Remove(model) && left.Value.Count == 0).Select(left => left.Key)];
    }

    // Who reads a view reads what the view reads.
    private IEnumerable<Model> Readers(Model staging) => _graph.Order
        .Where(reader => reader.References.Any(read => read.Relation == staging.Relation))
        .SelectMany(reader => reader.IsView ? Readers(reader).Append(reader) : [reader]);
}
