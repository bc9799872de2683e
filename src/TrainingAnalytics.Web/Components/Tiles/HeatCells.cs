using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Web.Components.Pages;

namespace TrainingAnalytics.Web.Components.Tiles;

/// <summary>The rows, columns and cells of a heat map.</summary>
internal sealed class HeatCells
{
    private static readonly string[] Special = ["zero", "none", "few", "settling", "later"];

    private readonly PageVisit _visit;
    private readonly Ramp? _ramp;

    public HeatCells(PageVisit visit, TileDefinition tile)
    {
        (_visit, Metric) = (visit, visit.Metric(tile.Metrics[0]));
        var cells = visit.Rows(visit.Questions.Cut(tile, Metric.Id)).ToDictionary(row => (row.Code, row.Across), row => row[Metric.Id]);
        _ramp = Ramp.Of(Metric, cells.Values.Select(figure => figure.Value));
        var axes = new HeatAxes(visit, tile, Metric);
        Columns = axes.Columns([.. cells.Keys.Select(key => key.Across).Distinct()]);
        var (totals, times) = (Totals(tile, tile.By), Totals(tile, tile.Across));
        Rows = [.. axes.Rows(totals).Select(code => new HeatRow(
            code, visit.Name(tile.By, code), CutView.Leads(visit, tile, code), Drill.Chooses(visit, tile) && Drill.IsChosen(visit, tile, code),
            [.. Columns.Select(column => Cell(column, cells.GetValueOrDefault((code, column.Code)) ?? Missing(totals.ContainsKey(code) && times.ContainsKey(column.Code))))], Whole(totals.GetValueOrDefault(code))))];
        Total = TotalRow(tile, times);
    }

    public MetricDefinition Metric { get; }

    public ImmutableArray<HeatColumn> Columns { get; }

    public ImmutableArray<HeatRow> Rows { get; }

    public HeatRow Total { get; }

    public HeatLegend Legend()
    {
        var looks = Rows.SelectMany(row => row.Cells).Select(cell => cell.Look).ToHashSet();
        return new(_ramp?.Said(_visit, Metric.Format) ?? [], [.. Special.Where(looks.Contains)]);
    }

    // Only of what is shown: a hidden number may be more or less.
    public string Described(string title)
    {
        var top = Rows.SelectMany(row => row.Cells.Select((cell, i) => (row, column: Columns[i], cell)))
            .Where(one => one.cell.Exact is double and not 0).OrderByDescending(one => (double)one.cell.Exact!).Select(one => (one.row.Name, Column: one.column.Name, one.cell.Text)).FirstOrDefault();
        return top.Name is null ? _visit.Texts.Say("chart.heatmap.none", title, Total.Total.Text)
            : _visit.Texts.Say("chart.heatmap", title, Total.Total.Text, top.Name, top.Column, top.Text);
    }

    private HeatRow TotalRow(TileDefinition tile, Dictionary<string, Figure> totals) => new(
        "total", _visit.Texts[tile.By == Dimensions.Prefecture ? "total.region" : "total"], null, false,
        [.. Columns.Select(column => Whole(column.IsLater ? null : totals.GetValueOrDefault(column.Code), column.IsLater))],
        Whole(Totals(tile, "").GetValueOrDefault("")));

    private Dictionary<string, Figure> Totals(TileDefinition tile, string by) =>
        _visit.Rows(_visit.Questions.Total(tile, Metric.Id, by)).ToDictionary(row => row.Code, row => row[Metric.Id]);

    // Who has records, but none of a month that others have some of, has 0 of what is counted; else nobody may have reported.
    private Figure Missing(bool reported) => reported ? _visit.Nothing(Metric.Id) : Figure.NoData;

    private HeatCell Cell(HeatColumn column, Figure? figure) => column.IsLater ? Later : Plain(figure ?? Figure.NoData) is var plain
        && column.IsSettling && plain.Exact is double ? plain with { Look = "settling" } : Plain(figure ?? Figure.NoData);

    private HeatCell Whole(Figure? figure, bool later = false) =>
        later ? Later : Plain(figure ?? Figure.NoData) is { Exact: double } known ? known with { Look = "whole" } : Plain(figure ?? Figure.NoData);

    private HeatCell Later => new(_visit.Texts["heat.later.cell"], "later", null);

    private HeatCell Plain(Figure figure)
    {
        var said = _visit.Numbers.Of(figure, Metric.Format.Word());
        return figure switch
        {
            // A sentence has no room in a cell; the legend has it.
            { Suppressed: true } => new(Metric.Format == MetricFormat.Percent ? _visit.Texts["heat.few.cell"] : said, "few", said),
            { Value: null } => new(said, "none", null),
            { Value: 0 } => new(said, "zero", 0d),
            { Value: { } value } => new(said, $"step-{_ramp?.StepOf(value) ?? 1}", value),
        };
    }
}
