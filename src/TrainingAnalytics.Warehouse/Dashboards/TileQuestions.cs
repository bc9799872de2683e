using System.Collections.Immutable;

namespace TrainingAnalytics.Warehouse.Dashboards;

/// <summary>From a tile and what was chosen to the questions that it needs.</summary>
public sealed record TileQuestions(PageDefinition Page, Selection Selection, Glossary Glossary, int LatestYear)
{
    private const string All = "all";

    /// <summary>The year that the tile stands for; null is all years together.</summary>
    public int? YearOf(TileDefinition tile) =>
        tile.Where.GetValueOrDefault("year") is { } own ? (own == All ? null : int.Parse(own, System.Globalization.CultureInfo.InvariantCulture))
        : ChosenYear;

    public int ChosenYear => Selection.Chosen.TryGetValue("year", out var year)
        ? int.Parse(year, System.Globalization.CultureInfo.InvariantCulture)
        : LatestYear;

    /// <summary>A KPI's value against its target: every year in one query, for the other cards ask the same one.</summary>
    public Asked Value(TileDefinition tile, string metric) => YearOf(tile) is null
        ? Ask(metric, "", Scope(tile, metric), Targets(metric))
        : Ask(metric, "year", Scope(tile, metric), Targets(metric));

    /// <summary>The course over time behind a KPI and in a line.</summary>
    public Asked Course(TileDefinition tile, string metric) =>
        Ask(metric, CourseBy(metric), Scope(tile, metric), false);

    public string CourseBy(string metric) => Glossary.Metrics[metric].Has("month") ? "month" : "year";

    /// <summary>The tile's metrics cut by its dimension, for its year.</summary>
    public Asked Cut(TileDefinition tile, string metric) =>
        Ask(metric, tile.By, InYear(tile, metric), tile.Target && Glossary.Metrics[metric].HasTarget);

    public IEnumerable<Asked> Of(TileDefinition tile) => tile.Kind switch
    {
        TileKind.Text => [],
        TileKind.Kpi => tile.AllMetrics.Select(metric => Value(tile, metric)).Append(Course(tile, tile.Metrics[0])),
        TileKind.Line => [Course(tile, tile.Metrics[0]), Value(tile, tile.Metrics[0])],
        _ => tile.AllMetrics.Select(metric => Cut(tile, metric)),
    };

    public ImmutableArray<Asked> OfPage() => Asked.Gather(Page.Tiles.SelectMany(Of));

    private bool Targets(string metric) => Glossary.Metrics[metric].HasTarget;

    private Asked Ask(string metric, string by, ImmutableSortedDictionary<string, string> where, bool target) =>
        new(Grain.Of(Glossary.Metrics[metric].Mart, by, where, target), [metric]);

    // Filters of the page and the tile without the year; a filter that the metric does not have is passed over.
    private ImmutableSortedDictionary<string, string> Scope(TileDefinition tile, string metric)
    {
        var where = Page.Scope.Length > 0 ? Selection.Chosen.SetItem(Page.Scope, Selection.Code) : Selection.Chosen;
        return where.SetItems(tile.Where)
            .Where(one => one.Key != "year" && one.Value != All && Glossary.Metrics[metric].Has(one.Key))
            .ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    private ImmutableSortedDictionary<string, string> InYear(TileDefinition tile, string metric) =>
        YearOf(tile) is { } year && Glossary.Metrics[metric].Has("year")
            ? Scope(tile, metric).SetItem("year", year.ToString(System.Globalization.CultureInfo.InvariantCulture))
            : Scope(tile, metric);
}
