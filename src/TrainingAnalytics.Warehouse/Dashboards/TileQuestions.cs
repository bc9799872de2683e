using System.Collections.Immutable;
using System.Globalization;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Privacy;

namespace TrainingAnalytics.Warehouse.Dashboards;

/// <summary>From a tile and what was chosen to the questions that it needs.</summary>
public sealed record TileQuestions(PageDefinition Page, Selection Selection, MetricCatalogue Catalogue, DateOnly AsOf)
{
    /// <summary>The time that the page shows.</summary>
    public ChosenPeriod Chosen { get; } = Selection.Period ?? ChosenPeriod.Of(AsOf.Year);

    public PlaceTrail Places { get; } = PlaceTrail.Of(Page, Selection);

    /// <summary>The time that the tile stands for: its own, else the page's; what runs over time shows the whole year around it, and its total is that year's.</summary>
    public ChosenPeriod PeriodOf(TileDefinition tile) =>
        tile.Where.TryGetValue(Dimensions.Year, out var own) ? ChosenPeriod.Read(Dimensions.Year, own)!
        : (tile.IsCourse || tile.Cuts.Any(Dimensions.IsTime)) && Chosen.Year is { } year ? ChosenPeriod.Of(year) : Chosen;

    /// <summary>The year that the tile stands for or lies in; null is all years together.</summary>
    public int? YearOf(TileDefinition tile) => PeriodOf(tile).Year;

    /// <summary>The time that the tile can show of this metric: what is told by the year only stands for the whole year.</summary>
    public ChosenPeriod Shown(TileDefinition tile, string metric) =>
        PeriodOf(tile) is { Year: { } year } period && (tile.Cuts.Any(Dimensions.IsTime) || !Time(metric).Tells(period))
            ? ChosenPeriod.Of(year)
            : PeriodOf(tile);

    /// <summary>A value against its target: every year in one query, for the other cards ask the same one.</summary>
    public Asked Value(TileDefinition tile, string metric) => At(tile, metric, PeriodOf(tile), AsksTargets(tile, metric));

    /// <summary>The row of <see cref="Value"/> that is meant.</summary>
    public string CodeOf(TileDefinition tile, string metric) => Time(metric).CodeOf(PeriodOf(tile));

    /// <summary>The same, one year earlier and, where this year is not over, up to the same day; null for all years and the plan's first.</summary>
    public Asked? Before(TileDefinition tile, string metric) =>
        PeriodBefore(tile, metric) is { } before ? At(tile, metric, before, false) : null;

    public string CodeBefore(TileDefinition tile, string metric) => Time(metric).CodeOf(PeriodBefore(tile, metric)!);

    /// <summary>The course over time behind a card and in a line.</summary>
    public Asked Course(TileDefinition tile, string metric) => Ask(metric, CourseBy(metric), Scope(tile, metric), HasTargetsOverTime(tile, metric));

    /// <summary>The targets of the single years behind a line over all of them.</summary>
    public Asked Years(TileDefinition tile, string metric) => Ask(metric, Dimensions.Year, Scope(tile, metric), AsksTargets(tile, metric));

    public string CourseBy(string metric) => Has(metric, Dimensions.Month) ? Dimensions.Month : Dimensions.Year;

    /// <summary>The course of each row of small multiples.</summary>
    public Asked Courses(TileDefinition tile, string metric) =>
        Ask(metric, $"{tile.By},{CourseBy(metric)}", Scope(tile, metric), HasTargetsOverTime(tile, metric));

    /// <summary>The tile's metrics cut by its dimensions, for its time.</summary>
    public Asked Cut(TileDefinition tile, string metric) =>
        CutAt(tile, metric, PeriodOf(tile), tile.Target && Targets(metric));

    /// <summary>The rows' or the columns' totals of what is cut by two, over the very cells that it shows; the whole without a dimension.</summary>
    public Asked Total(TileDefinition tile, string metric, string by = "")
    {
        var cut = Cut(tile, metric);
        return cut with { Grain = cut.Grain with { By = by } };
    }

    public Asked? CutBefore(TileDefinition tile, string metric) =>
        tile.Cuts.Any(Dimensions.IsTime) || PeriodBefore(tile, metric) is not { } before ? null : CutAt(tile, metric, before, false);

    /// <summary>The reader, or the tile itself, wants to see the year before.</summary>
    public bool Compares(TileDefinition tile) => Selection.ComparesLastYear || tile.Change;

    public IEnumerable<Asked> Of(TileDefinition tile) => tile.Kind switch
    {
        TileKind.Text => [],
        TileKind.Kpi => [.. tile.AllMetrics.Select(metric => Value(tile, metric)), Course(tile, tile.Metrics[0]), .. Earlier(tile, tile.Metrics, Before)],
        TileKind.Line => [Course(tile, tile.Metrics[0]), Value(tile, tile.Metrics[0]), Years(tile, tile.Metrics[0]), .. Earlier(tile, tile.Metrics.Take(1), Before)],
        TileKind.Heatmap => [Cut(tile, tile.Metrics[0]), .. new[] { tile.By, tile.Across, "" }.Select(by => Total(tile, tile.Metrics[0], by))],
        TileKind.Multiples => [Courses(tile, tile.Metrics[0]), .. Rows(tile)],
        _ => Rows(tile),
    };

    /// <summary>Every question of the page that this viewer is answered, one a mart and grain.</summary>
    public ImmutableArray<Asked> OfPage(Viewer viewer) =>
        Asked.Gather(Page.Tiles.Where(tile => Reach.Sees(viewer, tile, this)).SelectMany(Of));

    // The total of a table is computed as the cards' value is: ratios and distinct people do not add up.
    private IEnumerable<Asked> Rows(TileDefinition tile) =>
        [.. tile.AllMetrics.SelectMany(metric => new[] { Cut(tile, metric), Value(tile, metric) }),
            .. Earlier(tile, tile.AllMetrics, CutBefore), .. Earlier(tile, tile.AllMetrics, Before)];

    private IEnumerable<Asked> Earlier(TileDefinition tile, IEnumerable<string> metrics, Func<TileDefinition, string, Asked?> before) =>
        Compares(tile) ? metrics.Select(metric => before(tile, metric)).OfType<Asked>() : [];

    private ChosenPeriod? PeriodBefore(TileDefinition tile, string metric) => Time(metric).Before(PeriodOf(tile));

    private MetricTime Time(string metric) => new(Catalogue.Metrics[metric], Chosen, AsOf);

    private Asked At(TileDefinition tile, string metric, ChosenPeriod period, bool target)
    {
        var until = Time(metric).Until(period);
        return Ask(metric, Time(metric).DimensionOf(period), With(Scope(tile, metric), Dimensions.Until, until), target && until is null);
    }

    private Asked CutAt(TileDefinition tile, string metric, ChosenPeriod period, bool target)
    {
        var where = With(Scope(tile, metric), Dimensions.Until, Time(metric).Until(period));
        return Ask(metric, string.Join(',', tile.Cuts), Within(tile, metric, period, where), target);
    }

    // Months of the chosen month alone would be one bar: what is cut by time shows the whole year around it.
    private ImmutableSortedDictionary<string, string> Within(
        TileDefinition tile, string metric, ChosenPeriod period, ImmutableSortedDictionary<string, string> where)
    {
        if (period.Year is not { } year || tile.Cuts.Contains(Dimensions.Year)) return where;
        return tile.Cuts.Any(Dimensions.IsTime) && Has(metric, Dimensions.Year)
            ? where.SetItem(Dimensions.Year, year.ToString(CultureInfo.InvariantCulture))
            : Time(metric).DimensionOf(period) is { Length: > 0 } time ? where.SetItem(time, Time(metric).CodeOf(period)) : where;
    }

    // A stock or a share has its target and its pace at every date; what accumulates has it for the year only.
    private bool HasTargetsOverTime(TileDefinition tile, string metric) =>
        tile.IsCourse && tile.Target && Targets(metric) && !Catalogue.Metrics[metric].Accumulates;

    // What stands beside a metric of the same mart is asked with it, whether or not it has a target of its own.
    private bool AsksTargets(TileDefinition tile, string metric) =>
        tile.AllMetrics.Any(one => Catalogue.Metrics[one].Mart == Catalogue.Metrics[metric].Mart && Targets(one));

    private bool Targets(string metric) => Catalogue.Metrics[metric].Target != TargetKind.None;

    private bool Has(string metric, string dimension) => Catalogue.Metrics[metric].Has(dimension);

    private Asked Ask(string metric, string by, ImmutableSortedDictionary<string, string> where, bool target) =>
        new(Grain.Of(Catalogue.Metrics[metric].Mart.Name, by, where, target), [metric]);

    // Filters of the page and the tile without its time; a filter that the metric does not have is passed over. The
    // tile that a category was chosen in goes on showing all of them.
    private ImmutableSortedDictionary<string, string> Scope(TileDefinition tile, string metric)
    {
        var where = Selection.Filters.Where(one => !tile.Cuts.Contains(one.Key)).ToImmutableSortedDictionary(StringComparer.Ordinal);
        if (Page.Scope.Length > 0) where = where.SetItem(Page.Scope, Selection.Code);
        return where.SetItems(tile.Where)
            .Where(one => one.Key != Dimensions.Year && Has(metric, one.Key))
            .ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    private static ImmutableSortedDictionary<string, string> With(ImmutableSortedDictionary<string, string> where, string key, string? value) =>
        value is null ? where : where.SetItem(key, value);
}
