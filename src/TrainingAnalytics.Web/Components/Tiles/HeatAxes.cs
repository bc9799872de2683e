using System.Collections.Immutable;
using System.Globalization;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Web.Components.Pages;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Tiles;

/// <summary>What stands along the two sides of a heat map: every place and every time, whether or not there is anything in it.</summary>
internal sealed class HeatAxes(PageVisit visit, TileDefinition tile, MetricDefinition metric)
{
    public ImmutableArray<string> Rows(IReadOnlyDictionary<string, Figure> totals) =>
    [
        .. totals.Keys.Union(Places()).OrderBy(code => code == Dimensions.Unassigned)
            .ThenByDescending(code => IsOrdered(tile.By) ? 0 : totals.GetValueOrDefault(code)?.Value ?? -1)
            .ThenBy(code => code, StringComparer.Ordinal),
    ];

    public ImmutableArray<HeatColumn> Columns(ImmutableArray<string> known) =>
        [.. known.Union(Times()).OrderBy(code => code == Dimensions.Unassigned).ThenBy(code => code, StringComparer.Ordinal).Select(Column)];

    private HeatColumn Column(string code)
    {
        var isTime = Dimensions.IsTime(tile.Across) && code != Dimensions.Unassigned;
        return new(code, Name(code), Href(code), IsChosen(code),
            isTime && !TimeAxis.HasBegun(code, visit.Facts.AsOf), isTime && TimeAxis.HasBegun(code, visit.Facts.AsOf) && metric.IsSettling(code, visit.Facts.AsOf));
    }

    // Of one year it is enough to name the month.
    private string Name(string code) => tile.Across == Dimensions.Month && code.Length == 7 && visit.Questions.YearOf(tile) is not null
        ? TimeWords.MonthShort(visit.Texts, int.Parse(code.AsSpan(5), CultureInfo.InvariantCulture))
        : visit.Name(tile.Across, code);

    private string? Href(string code) => code == Dimensions.Unassigned ? null
        : TimeLink.Of(visit, tile, tile.Across, code)
        ?? (visit.Page.Filters.Contains(tile.Across) ? visit.Questions.Selection.With(tile.Across, IsChosen(code) ? null : code).Address() : null);

    private bool IsChosen(string code) =>
        TimeLink.IsChosen(visit, tile.Across, code) || visit.Questions.Selection.Chosen.GetValueOrDefault(tile.Across) == code;

    private IEnumerable<string> Times() => tile.Across switch
    {
        Dimensions.Month => Years().SelectMany(TimeAxis.MonthsOf),
        Dimensions.Quarter => Years().SelectMany(TimeAxis.QuartersOf),
        _ => [],
    };

    private IEnumerable<int> Years() => visit.Questions.YearOf(tile) is { } year ? [year] : visit.Facts.Years;

    private IEnumerable<string> Places() => tile.By is Dimensions.Prefecture or Dimensions.County
        ? visit.Facts.Places.Within(tile.By, visit.Questions.Places.Prefecture).Select(place => place.Code) : [];

    private static bool IsOrdered(string dimension) => Dimensions.IsTime(dimension) || dimension is Dimensions.Prefecture or Dimensions.County;
}
