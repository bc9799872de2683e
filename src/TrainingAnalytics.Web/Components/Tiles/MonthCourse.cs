using System.Collections.Immutable;
using System.Globalization;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Web.Components.Pages;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Tiles;

/// <summary>
/// The months of one year of a metric that accumulates. Where a month is hidden for privacy, sums are not shown
/// from there on: they would give it away.
/// </summary>
internal sealed class MonthCourse
{
    private readonly PageVisit _visit;
    private readonly MetricDefinition _metric;
    private readonly int _year;
    private readonly Dictionary<string, Figure> _months;
    private readonly double?[] _sums;
    private readonly double[]? _due;
    private readonly double? _target;

    public MonthCourse(PageVisit visit, TileDefinition tile, MetricDefinition metric, int year)
    {
        (_visit, _metric, _year) = (visit, metric, year);
        _months = visit.Rows(visit.Questions.Course(tile, metric.Id)).ToDictionary(row => row.Code, row => row[metric.Id]);
        _target = visit.Rows(visit.Questions.Value(tile, metric.Id))
            .FirstOrDefault(row => row.Code == year.ToString(CultureInfo.InvariantCulture))?[metric.Id].Target;
        _sums = Sums();
        _due = _target is { } target && !_months.Values.Any(figure => figure.Suppressed)
            ? PaceLine.Expected(_months.ToDictionary(one => one.Key, one => one.Value.Value ?? 0), year, target) : null;
    }

    public bool Any => _months.Keys.Any(month => month.StartsWith(_year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));

    private string Format => _metric.Format.Word();

    private int LastMonth => _year < _visit.Facts.AsOf.Year ? 12 : _visit.Facts.AsOf.Month;

    public ChartSketch Chart(string title)
    {
        var labels = Enumerable.Range(1, 12).Select(month => TimeWords.MonthShort(_visit.Texts, month));
        return new ChartSketch("line", [.. labels], [.. Series()], [], false, _visit.Texts.Say("chart.line", title, Described()));
    }

    public TableView Table() => new(
        [new(_visit.House.Catalogue.Dimensions[Dimensions.Month].Label.In(_visit.Language), false, Dimensions.Month), Column("line.month", _metric.Id),
            Column("line.sum", $"{_metric.Id}_so_far"), .. _due is null ? Array.Empty<TableColumn>() : [Column("line.pace", $"{_metric.Id}_due")]],
        [.. Enumerable.Range(1, LastMonth).Select(Row)]);

    private TableColumn Column(string header, string key) => new(_visit.Texts[header], true, key, _metric.Format);

    private TableRow Row(int month)
    {
        var figure = Month(month);
        var sum = _sums[month - 1];
        return new TableRow([
            new(TimeWords.Of(_visit.Texts, "month", Code(month)), Code(month)),
            new(_visit.Numbers.Of(figure, Format), figure.Suppressed ? _visit.Numbers.Of(figure, Format) : figure.Value, Faint: figure.Suppressed),
            new(_visit.Numbers.Of(sum, Format), sum),
            .. _due is null ? Array.Empty<TableCell>() : [new(_visit.Numbers.Of(Math.Round(_due[month - 1]), Format), _due[month - 1])],
        ]);
    }

    private IEnumerable<ChartSeries> Series()
    {
        yield return Line(_visit.Texts["line.month"], "month", [.. Enumerable.Range(1, LastMonth).Select(month => Month(month).Value)]);
        yield return Line(_visit.Texts.Say("line.actual", _year), "actual", _sums);
        if (_due is not null)
        {
            yield return Line(_visit.Texts["line.pace"], "pace", [.. _due.Select(due => (double?)Math.Round(due))]);
        }

        if (_target is { } target)
        {
            yield return Line(_visit.Texts["target"], "target", [.. Enumerable.Repeat((double?)target, 12)]);
        }
    }

    private ChartSeries Line(string name, string role, double?[] values) =>
        new(name, role, [.. values], [.. values.Select(value => _visit.Numbers.Of(value, Format))]);

    private string Described() => _sums.LastOrDefault() is { } sum
        ? _visit.Texts.Say("line.said", _year, LastMonth, _visit.Numbers.Of(sum, Format))
        : "";

    private double?[] Sums()
    {
        double? sum = 0;
        return [.. Enumerable.Range(1, LastMonth).Select(month => sum += Month(month).Suppressed ? null : Month(month).Value ?? 0)];
    }

    private Figure Month(int month) => _months.GetValueOrDefault(Code(month)) ?? new Figure(0, false);

    private string Code(int month) => $"{_year:0000}-{month:00}";
}
