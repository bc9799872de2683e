namespace TrainingAnalytics.Warehouse.Models;

/// <summary>One walk over the references: what is read comes before who reads it, and a circle is named.</summary>
internal sealed class DepthFirst(IEnumerable<Model> models)
{
    private readonly Dictionary<string, Model> _models = models.ToDictionary(model => model.Relation, StringComparer.Ordinal);
    private readonly HashSet<string> _done = new(StringComparer.Ordinal);
    private readonly List<Model> _way = [];

    public List<Model> Order { get; } = [];

    public List<ProductFault> Circles { get; } = [];

    public void From(Model model)
    {
        if (_done.Contains(model.Relation)) return;
        var met = _way.IndexOf(model);
        if (met >= 0)
        {
            Circles.Add(Circle([.. _way[met..], model]));
            return;
        }

        _way.Add(model);
        foreach (var reference in model.References)
            if (_models.TryGetValue(reference.Relation, out var read))
                From(read);
        _way.RemoveAt(_way.Count - 1);
        if (_done.Add(model.Relation)) Order.Add(model);
    }

    private static ProductFault Circle(IReadOnlyList<Model> circle) => new(
        circle[0].File,
        circle[0].References.First(reference => reference.Relation == circle[1].Relation).Line,
        "a circle: " + string.Join(" → ", circle.Select(model => model.File)),
        "models that do not read themselves",
        "Take one of the references out");
}
