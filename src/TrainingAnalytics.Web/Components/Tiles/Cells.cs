using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Web.Components.Pages;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Tiles;

/// <summary>The columns that a metric takes in a table: its value, and where wanted its target and the change on the year before.</summary>
public sealed class Cells(PageVisit visit, MetricDefinition metric, bool withTarget, bool withChange = false)
{
    private string Format => metric.Format.Word();

    public IEnumerable<TableColumn> Columns()
    {
        yield return new TableColumn(metric.Label.In(visit.Language), true, metric.Id, metric.Format);
        if (withChange)
        {
            yield return new TableColumn(visit.Texts.Say("change.column", metric.Label.In(visit.Language)), true, $"{metric.Id}_change", MetricFormat.Percent);
        }

        if (!withTarget)
        {
            yield break;
        }

        yield return new TableColumn(visit.Texts["target"], true, $"{metric.Id}_target", metric.Format);
        yield return new TableColumn(visit.Texts["achievement"], true, $"{metric.Id}_achievement", MetricFormat.Percent);
        yield return new TableColumn(visit.Texts["pace"], false, $"{metric.Id}_pace", MetricFormat.Percent);
        yield return new TableColumn(visit.Texts["status"], false, $"{metric.Id}_status");
        yield return new TableColumn(visit.Texts["forecast"], true, $"{metric.Id}_forecast", metric.Format);
    }

    public ImmutableArray<TableCell> Of(Figure figure, Figure? before = null) =>
        [Value(figure), .. Change(figure, before ?? Figure.NoData), .. Progress(figure)];

    private TableCell[] Change(Figure now, Figure before) => !withChange ? []
        : [new(ChangeWords.Say(visit, now, before, metric), ChangeWords.Of(now, before, metric), Faint: ChangeWords.Of(now, before, metric) is null)];

    private TableCell[] Progress(Figure figure) => !withTarget ? []
        : [Target(figure), Achievement(figure), Pace(figure), Status(figure), Forecast(figure)];

    private TableCell Value(Figure figure) =>
        new(visit.Numbers.Of(figure, Format), figure.Suppressed ? visit.Numbers.Of(figure, Format) : figure.Value, Faint: figure.Suppressed || figure.Value is null);

    private TableCell Target(Figure figure) => figure.Target is { } target
        ? new(visit.Numbers.Of(target, Format), target)
        : new(visit.Texts["target.none"], null, Faint: true);

    private static TableCell Achievement(Figure figure) => figure.Achievement is { } share
        ? new(NumberWords.Percent(share), share, Bullet: figure)
        : new("–", null, Faint: true);

    private TableCell Pace(Figure figure) => PaceWords.Of(visit.Texts, figure, metric) is var (arrow, words)
        ? new($"{arrow} {words}", figure.Pace)
        : new("–", null, Faint: true);

    private TableCell Status(Figure figure) => figure.Status.Length > 0
        ? new(visit.Texts[$"status.{figure.Status}"], figure.Status, Status: figure.Status)
        : new("–", null, Faint: true);

    private TableCell Forecast(Figure figure) => ForecastWords.Of(visit, figure, Format) is { } words
        ? new(words, figure.Forecast)
        : new("–", null, Faint: true);
}
