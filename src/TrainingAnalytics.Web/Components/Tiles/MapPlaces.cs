using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Web.Components.Pages;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Tiles;

/// <summary>The places of a map with their figures: all of the region, or on a prefecture's page its counties.</summary>
internal sealed class MapPlaces
{
    private static readonly string[] Special = ["zero", "none", "few"];

    private readonly PageVisit _visit;
    private readonly TileDefinition _tile;
    private readonly MetricDefinition _metric;
    private readonly Dictionary<string, Figure> _figures;
    private readonly Ramp? _ramp;
    private readonly bool _byStatus;

    public MapPlaces(PageVisit visit, TileDefinition tile, CutView cut)
    {
        (_visit, _tile, _metric) = (visit, tile, cut.Metrics[0]);
        _figures = cut.Rows.ToDictionary(row => row.Code, row => row[_metric.Id]);
        _byStatus = tile.Target && _figures.Values.Any(figure => figure.Status.Length > 0);
        _ramp = _byStatus ? null : Ramp.Of(_metric, _figures.Where(one => one.Key != Dimensions.Unassigned).Select(one => one.Value.Value));
        All = [.. Cropped()];
    }

    public ImmutableArray<MapPlace> All { get; }

    public HeatLegend Legend => new(_ramp?.Said(_visit, _metric.Format) ?? [],
        [.. Special.Where(look => All.Any(place => place.Look == look))]);

    /// <summary>The most and the least; nothing where there are not two to compare.</summary>
    public string Described()
    {
        var known = All.Where(place => place.Code != Dimensions.Unassigned && Height(place.Code) is not null).OrderByDescending(place => Height(place.Code)).ToList();
        return known.Count < 2 ? "" : _visit.Texts.Say(_byStatus ? "chart.map.target" : "chart.map", known[0].Short, known[0].Text, known[^1].Short, known[^1].Text);
    }

    private double? Height(string code) => _figures.GetValueOrDefault(code) is { Suppressed: false } figure ? _byStatus ? figure.Achievement : figure.Value : null;

    // A prefecture's own counties begin in the corner, wherever they lie in the region.
    private IEnumerable<MapPlace> Cropped()
    {
        var map = _visit.House.Maps[_tile.By].Cells;
        var codes = _visit.Facts.Places.Within(_tile.By, _visit.Questions.Places.Prefecture).Select(place => place.Code).ToList();
        var cells = codes.Where(map.ContainsKey).ToDictionary(code => code, code => map[code]);
        var (left, top) = cells.Count == 0 ? (1, 1) : (cells.Values.Min(cell => cell.Column), cells.Values.Min(cell => cell.Row));
        return codes.Union(_figures.Keys)
            .Select(code => Place(code, cells.TryGetValue(code, out var cell) ? new MapCell(cell.Column - left + 1, cell.Row - top + 1) : null))
            .OrderBy(place => place.Cell is null).ThenBy(place => place.Cell?.Row).ThenBy(place => place.Cell?.Column);
    }

    private MapPlace Place(string code, MapCell? cell)
    {
        var figure = _figures.GetValueOrDefault(code) ?? Figure.NoData;
        var name = _visit.Name(_tile.By, code);
        var value = _visit.Numbers.Of(figure, _metric.Format.Word());
        var text = _byStatus && figure.Achievement is { } share ? NumberWords.Percent(share) : value;
        return new(code, PlaceNames.Short(name), text, text == value ? name : $"{name} {value}", Look(figure), figure.Status,
            CutView.Leads(_visit, _tile, code), Drill.Chooses(_visit, _tile) && Drill.IsChosen(_visit, _tile, code), cell);
    }

    private string Look(Figure figure) => figure switch
    {
        { Suppressed: true } => "few",
        { Value: null } => "none",
        { Status.Length: > 0 } when _byStatus => "status",
        { Value: 0 } => "zero",
        { Value: { } value } => _ramp is null ? "plain" : $"step-{_ramp.StepOf(value)}",
    };
}
