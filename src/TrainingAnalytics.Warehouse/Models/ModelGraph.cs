using System.Collections.Immutable;

namespace TrainingAnalytics.Warehouse.Models;

/// <summary>The models in an order in which each finds what it reads.</summary>
public sealed record ModelGraph(ImmutableArray<Model> Order, ImmutableArray<Check> Checks)
{
    /// <summary>Those that can be built only once the patterns have run: they read findings, or what reads them. The patterns may read all others.</summary>
    public IReadOnlyList<Model> AfterFindings()
    {
        var late = new HashSet<string>(Room.OfThePatterns, StringComparer.Ordinal);
        var after = new List<Model>();
        foreach (var model in Order.Where(model => model.References.Any(read => late.Contains(read.Relation))))
        {
            after.Add(model);
            late.Add(model.Relation);
        }

        return after;
    }

    /// <summary>The same models, with a view for each table that stands in memory only if there is room.</summary>
    public ModelGraph Sparing() => this with { Order = [.. Order.Select(Sparing)] };

    /// <exception cref="ProductFaultsException">sql/ has faults, a circle among them.</exception>
    public static ModelGraph Of(ModelSet set)
    {
        var (order, circles) = Sorted(set);
        var faults = set.Faults.AddRange(circles);
        return faults.IsEmpty ? new ModelGraph(order, set.Checks) : throw new ProductFaultsException(faults);
    }

    /// <summary>All that is wrong with sql/ as text and as a graph.</summary>
    public static IEnumerable<ProductFault> Faults(ProductFiles files)
    {
        var set = ModelReader.Read(files);
        return set.Faults.Concat(Sorted(set).Circles);
    }

    // Depth first, by name, from the far end: a staging table comes straight before its first reader,
    // so that few of them are in memory at once. What nobody reads comes last.
    private static (ImmutableArray<Model> Order, IReadOnlyList<ProductFault> Circles) Sorted(ModelSet set)
    {
        var visit = new DepthFirst(set.Models);
        foreach (var model in set.Models.Where(model => model.Schema != Room.Staging).OrderBy(ByRoomAndName, StringComparer.Ordinal)) visit.From(model);
        foreach (var model in set.Models.OrderBy(ByRoomAndName, StringComparer.Ordinal)) visit.From(model);
        return ([.. visit.Order], visit.Circles);
    }

    private static Model Sparing(Model model) =>
        model.Header.Stored == Storing.IfThereIsRoom ? model with { Header = model.Header with { Stored = Storing.AsView } } : model;

    // Within a room, who reads findings comes last: the patterns may read all of the others.
    private static string ByRoomAndName(Model model) => $"{Room.IndexOf(model.Schema)}.{(model.ReadsFindings ? 1 : 0)}.{model.Name}";
}
