using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Web.Components.Pages;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Tiles;

/// <summary>The courses of small multiples and the scale that they share.</summary>
internal sealed class SmallCourses
{
    private readonly PageVisit _visit;
    private readonly TileDefinition _tile;
    private readonly MetricDefinition _metric;
    private readonly TimeAxis _axis;
    private readonly ImmutableArray<Member> _members;
    private readonly double _top;

    public SmallCourses(PageVisit visit, TileDefinition tile, CutView cut)
    {
        (_visit, _tile, _metric) = (visit, tile, cut.Metrics[0]);
        _axis = TimeAxis.Of(visit, tile, _metric.Id);
        Settling = SettlingTimes.Of(visit, _metric, _axis);
        var courses = visit.Rows(visit.Questions.Courses(tile, _metric.Id)).Where(row => row.Across != Dimensions.Unassigned).ToLookup(row => row.Code);
        _members = [.. cut.Rows.Select(row => MemberOf(row, courses[row.Code]))];
        ByShare = tile.Target && _metric.Format != MetricFormat.Percent && _members.Any(member => member.Target > 0);
        _top = _members.SelectMany(member => member.Course.Values.Append(member.Target).Concat(member.Due ?? []).Select(value => Scaled(member, value))).Max() ?? 1;
        Lines = [.. _members.Select(Line)];
    }

    public ImmutableArray<SmallLine> Lines { get; }

    public SettlingTimes Settling { get; }

    public int Times => _axis.Codes.Length;

    /// <summary>Each against its own target: a small place is not small for it.</summary>
    public bool ByShare { get; }

    public string Scale => _visit.Texts.Say(ByShare ? "multiples.scale.target" : "multiples.scale.value",
        TimeWords.Of(_visit.Texts, _axis.By, _axis.Codes[0]), TimeWords.Of(_visit.Texts, _axis.By, _axis.Codes[^1]));

    public TableView Table()
    {
        var cells = new Cells(_visit, _metric, _tile.Target);
        var times = _axis.Codes.Take(_axis.Reached).ToImmutableArray();
        return new(
            [new(_visit.DimensionName(_tile.By), false, _tile.By), .. cells.Columns(), .. times.Select(Column)],
            [.. _members.Select(member => new TableRow([
                new(_visit.Name(_tile.By, member.Code), member.Code, CutView.Leads(_visit, _tile, member.Code)), .. cells.Of(member.Figure), .. member.Course.Values.Select(Cell)]))]);
    }

    private TableColumn Column(string code) => new(
        _metric.Accumulates ? _visit.Texts.Say("multiples.so.far", TimeWords.Of(_visit.Texts, _axis.By, code)) : TimeWords.Of(_visit.Texts, _axis.By, code),
        true, $"{_metric.Id}_{code.Replace('-', '_')}", _metric.Format);

    private TableCell Cell(double? value) => value is { } known ? new(_visit.Numbers.Of(known, _metric.Format.Word()), known) : new("–", null, Faint: true);

    private Member MemberOf(FigureRow row, IEnumerable<FigureRow> course)
    {
        var known = course.ToDictionary(one => one.Across, one => one[_metric.Id]);
        var own = new Course(_metric, _axis, known, _visit.Nothing(_metric.Id));
        var target = !_tile.Target ? null : _metric.Accumulates ? row[_metric.Id].Target : _axis.Codes.Select(code => own.At(code).Target).LastOrDefault(one => one is not null);
        return new(row.Code, row[_metric.Id], own, target, target is null ? null : own.Due(target, YearTarget(target.Value)));
    }

    // Over all years each one's targets by year are not asked: then there is a target, but no pace.
    private Dictionary<int, double> YearTarget(double target) =>
        _visit.Questions.YearOf(_tile) is { } year ? new() { [year] = target } : [];

    private double? Scaled(Member member, double? value) => !ByShare ? value : member.Target > 0 ? value / member.Target : null;

    private SmallLine Line(Member member)
    {
        double? Height(double? value) => Scaled(member, value) is { } height && _top > 0 ? height / _top : null;
        var name = _visit.Name(_tile.By, member.Code);
        var (value, pace) = (_visit.Numbers.Of(member.Figure, _metric.Format.Word()), PaceWords.Of(_visit.Texts, member.Figure, _metric));
        return new(
            member.Code, name, value, member.Figure.Status, CutView.Leads(_visit, _tile, member.Code), Drill.Chooses(_visit, _tile) && Drill.IsChosen(_visit, _tile, member.Code),
            _visit.Texts.Say("multiples.said", name, value) + (pace is var (_, words) ? (_visit.Language == "en" ? ", " : "，") + words : ""),
            [.. member.Course.Values.Select(Height)], [.. (member.Due ?? []).Select(Height)], Height(member.Target), Along(Settling.From), Settling.From is null ? null : Along(_axis.Reached));
    }

    // A time is as wide as the next; its shade begins half a time before its point.
    private double? Along(int? place) => place is { } at ? Math.Clamp((at - 0.5) / Math.Max(1, _axis.Codes.Length - 1), 0, 1) : null;

    private sealed record Member(string Code, Figure Figure, Course Course, double? Target, double?[]? Due);
}
