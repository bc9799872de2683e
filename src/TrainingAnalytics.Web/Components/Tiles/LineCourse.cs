using System.Collections.Immutable;
using System.Globalization;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Web.Components.Pages;

namespace TrainingAnalytics.Web.Components.Tiles;

/// <summary>Everything that one line stands for, before it is drawn or written into a table.</summary>
internal sealed class LineCourse
{
    public LineCourse(PageVisit visit, TileDefinition tile, MetricDefinition metric)
    {
        (Visit, Tile, Metric) = (visit, tile, metric);
        var known = visit.Rows(visit.Questions.Course(tile, metric.Id)).Where(row => row.Code != Dimensions.Unassigned).ToDictionary(row => row.Code, row => row[metric.Id]);
        Course = new Course(metric, TimeAxis.Of(visit, tile, metric.Id), known, visit.Nothing(metric.Id));
        Figure = visit.FigureOf(tile, metric.Id);
        Settling = SettlingTimes.Of(visit, metric, Course.Axis);
        Before = visit.Questions.Compares(tile) ? Course.Before : [];
        if (!tile.Target) return;
        Target = metric.Accumulates ? Figure.Target : Course.Axis.Codes.Select(code => Course.At(code).Target).LastOrDefault(target => target is not null);
        Due = Course.Due(Target, TargetsByYear());
        Forecast = metric.Accumulates ? ForecastBand.Of(Figure, Course, Due) : null;
    }

    public PageVisit Visit { get; }

    public TileDefinition Tile { get; }

    public MetricDefinition Metric { get; }

    public Course Course { get; }

    /// <summary>What all of it comes to, with its target.</summary>
    public Figure Figure { get; }

    public SettlingTimes Settling { get; }

    public ImmutableArray<double?> Before { get; }

    public double? Target { get; }

    public double?[]? Due { get; }

    public ForecastBand? Forecast { get; }

    public string Say(double? value) => Visit.Numbers.Of(value is { } number && Metric.Format == MetricFormat.Count ? Math.Round(number) : value, Metric.Format.Word());

    /// <summary>A click on a month shows the whole page for it, and a second click takes that away; a tile with its own year stays with it.</summary>
    public string? Leads(string code) => TimeLink.Of(Visit, Tile, Course.Axis.By, code);

    private Dictionary<int, double> TargetsByYear() => Visit.Rows(Visit.Questions.Years(Tile, Metric.Id))
        .Where(row => row.Code != Dimensions.Unassigned && row[Metric.Id].Target is not null)
        .ToDictionary(row => int.Parse(row.Code, CultureInfo.InvariantCulture), row => row[Metric.Id].Target!.Value);
}
