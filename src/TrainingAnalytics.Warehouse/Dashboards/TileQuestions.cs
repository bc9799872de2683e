using System.Collections.Immutable;
using System.Globalization;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Privacy;

namespace TrainingAnalytics.Warehouse.Dashboards;

/// <summary>From a tile and what was chosen to the questions that it needs.</summary>
public sealed record TileQuestions(PageDefinition Page, Selection Selection, MetricCatalogue Catalogue, int LatestYear)
{
    private const string All = "all";

    /// <summary>The year that the tile stands for; null is all years together.</summary>
    public int? YearOf(TileDefinition tile) =>
        tile.Where.GetValueOrDefault("year") is { } own ? (own == All ? null : int.Parse(own, CultureInfo.InvariantCulture))
        : ChosenYear;

    public int ChosenYear => Selection.Chosen.TryGetValue("year", out var year)
        ? int.Parse(year, CultureInfo.InvariantCulture)
        : LatestYear;

    /// <summary>The prefecture that the page or the tile is about; empty for all.</summary>
    public string Prefecture => Page.Scope == Dimensions.Prefecture ? Selection.Code : "";

    /// <summary>A KPI's value against its target: every year in one query, for the other cards ask the same one.</summary>
    public Asked Value(TileDefinition tile, string metric) =>
        Ask(metric, YearOf(tile) is null ? "" : "year", Scope(tile, metric), AsksTargets(tile, metric));

    /// <summary>The course over time behind a KPI and in a line.</summary>
    public Asked Course(TileDefinition tile, string metric) =>
        Ask(metric, CourseBy(metric), Scope(tile, metric), false);

    public string CourseBy(string metric) => Catalogue.Metrics[metric].Has("month") ? "month" : "year";

    /// <summary>The tile's metrics cut by its dimension, for its year.</summary>
    public Asked Cut(TileDefinition tile, string metric) =>
        Ask(metric, tile.By, InYear(tile, metric), tile.Target && Catalogue.Metrics[metric].Target != TargetKind.None);

    public IEnumerable<Asked> Of(TileDefinition tile) => tile.Kind switch
    {
        TileKind.Text => [],
        TileKind.Kpi => tile.AllMetrics.Select(metric => Value(tile, metric)).Append(Course(tile, tile.Metrics[0])),
        TileKind.Line => [Course(tile, tile.Metrics[0]), Value(tile, tile.Metrics[0])],
        // The total of a table is computed as the cards' value is: ratios and distinct people do not add up.
        _ => tile.AllMetrics.SelectMany(metric => new[] { Cut(tile, metric), Value(tile, metric) }),
    };

    /// <summary>Every question of the page that this viewer is answered, one a mart and grain.</summary>
    public ImmutableArray<Asked> OfPage(Viewer viewer) =>
        Asked.Gather(Page.Tiles.Where(tile => Reach.Sees(viewer, tile, Prefecture)).SelectMany(Of));

    // What stands beside a metric of the same mart is asked with it, whether or not it has a target of its own.
    private bool AsksTargets(TileDefinition tile, string metric) =>
        tile.AllMetrics.Any(one => Catalogue.Metrics[one].Mart == Catalogue.Metrics[metric].Mart && Targets(one));

    private bool Targets(string metric) => Catalogue.Metrics[metric].Target != TargetKind.None;

    private Asked Ask(string metric, string by, ImmutableSortedDictionary<string, string> where, bool target) =>
        new(Grain.Of(Catalogue.Metrics[metric].Mart.Name, by, where, target), [metric]);

    // Filters of the page and the tile without the year; a filter that the metric does not have is passed over.
    private ImmutableSortedDictionary<string, string> Scope(TileDefinition tile, string metric)
    {
        var where = Page.Scope.Length > 0 ? Selection.Chosen.SetItem(Page.Scope, Selection.Code) : Selection.Chosen;
        return where.SetItems(tile.Where)
            .Where(one => one.Key != "year" && one.Value != All && Catalogue.Metrics[metric].Has(one.Key))
            .ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    private ImmutableSortedDictionary<string, string> InYear(TileDefinition tile, string metric) =>
        YearOf(tile) is { } year && Catalogue.Metrics[metric].Has("year")
            ? Scope(tile, metric).SetItem("year", year.ToString(CultureInfo.InvariantCulture))
            : Scope(tile, metric);
}
