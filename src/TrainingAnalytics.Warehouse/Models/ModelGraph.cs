using System.Collections.Immutable;

namespace TrainingAnalytics.Warehouse.Models;

/// <summary>The models in an order in which each finds what it reads.</summary>
public sealed record ModelGraph(ImmutableArray<Model> Order, ImmutableArray<Check> Checks)
{
    /// <summary>First those that the patterns may read, then those that wait for the patterns: they read findings, or what reads them.</summary>
    public (IReadOnlyList<Model> Before, IReadOnlyList<Model> After) AroundFindings()
    {
        var late = new HashSet<string>(Room.OfThePatterns, StringComparer.Ordinal);
        var (before, after) = (new List<Model>(), new List<Model>());
        foreach (var model in Order)
        {
            var waits = model.References.Any(read => late.Contains(read.Relation));
            (waits ? after : before).Add(model);
            if (waits) late.Add(model.Relation);
        }

        return (before, after);
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

    private static string ByRoomAndName(Model model) => $"{Room.IndexOf(model.Schema)}.{model.Name}";
}
