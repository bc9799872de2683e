namespace TrainingAnalytics.Warehouse.Models;

/// <summary>After which model a staging relation is needed no more: they are in memory, and it is not large.</summary>
internal sealed class LastReaders
{
    private readonly ILookup<Model, Model> _doneAfter;

    public LastReaders(ModelGraph graph)
    {
        var keptForChecks = graph.Checks.SelectMany(check => check.References).Select(read => read.Relation).ToHashSet(StringComparer.Ordinal);
        _doneAfter = graph.Order
            .Where(model => model.Schema == Room.Staging && !keptForChecks.Contains(model.Relation))
            .ToLookup(staging => graph.Order.LastOrDefault(reader => Reads(reader, staging)) ?? staging);
    }

    public IEnumerable<Model> DoneAfter(Model model) => _doneAfter[model];

    private static bool Reads(Model reader, Model staging) => reader.References.Any(read => read.Relation == staging.Relation);
}
