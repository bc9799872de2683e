using System.Collections.Frozen;
using System.Collections.Immutable;

namespace TrainingAnalytics.Warehouse.Dashboards.Lineage;

/// <summary>The relations of one version, and which of them reads which.</summary>
public sealed class LineageBook
{
    private readonly FrozenDictionary<string, LineageNode> _nodes;
    private readonly ILookup<string, string> _reads;
    private readonly ILookup<string, string> _readers;

    internal LineageBook(string version, IEnumerable<LineageNode> nodes, IReadOnlyCollection<(string Reader, string Read)> references)
    {
        Version = version;
        _nodes = nodes.ToFrozenDictionary(node => node.Relation);
        _reads = references.ToLookup(one => one.Reader, one => one.Read);
        _readers = references.ToLookup(one => one.Read, one => one.Reader);
    }

    public string Version { get; }

    /// <summary>Every relation, along the data's way.</summary>
    public IEnumerable<LineageNode> Nodes => _nodes.Values.OrderBy(node => node.Step).ThenBy(node => node.Relation, StringComparer.Ordinal);

    public LineageNode? Find(string relation) => _nodes.GetValueOrDefault(relation);

    /// <summary>What it reads itself, along the data's way.</summary>
    public ImmutableArray<LineageNode> Reads(string relation) => Ordered(_reads[relation]);

    /// <summary>Who reads it without a step between.</summary>
    public ImmutableArray<LineageNode> Readers(string relation) => Ordered(_readers[relation]);

    /// <summary>All that it is made of, each with the fewest steps to it.</summary>
    public IReadOnlyDictionary<LineageNode, int> From(string relation) => Walk(relation, _reads);

    /// <summary>All that is made of it, each with the fewest steps to it.</summary>
    public IReadOnlyDictionary<LineageNode, int> Into(string relation) => Walk(relation, _readers);

    private Dictionary<LineageNode, int> Walk(string from, ILookup<string, string> ways)
    {
        var met = new Dictionary<LineageNode, int>();
        var next = new Queue<(string Relation, int Steps)>([(from, 0)]);
        while (next.TryDequeue(out var at))
            foreach (var node in Ordered(ways[at.Relation]))
                if (node.Relation != from && met.TryAdd(node, at.Steps + 1))
                    next.Enqueue((node.Relation, at.Steps + 1));
        return met;
    }

    private ImmutableArray<LineageNode> Ordered(IEnumerable<string> relations) =>
        [.. relations.Select(relation => _nodes[relation]).OrderBy(node => node.Step).ThenBy(node => node.Relation, StringComparer.Ordinal)];
}
