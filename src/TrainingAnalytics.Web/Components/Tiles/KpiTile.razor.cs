using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Web.Components.Pages;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Tiles;

/// <summary>The answer first: the value, then what it is held against, in words.</summary>
public sealed partial class KpiTile
{
    [CascadingParameter]
    public required PageVisit Visit { get; set; }

    [Parameter, EditorRequired]
    public required KpiView View { get; set; }

    [Parameter]
    public int Level { get; set; } = 2;

    private string Format => View.Metric.Format.Word();

    private string Value => Visit.Numbers.Of(View.Figure, Format);

    private string Unit => View.Metric.Format == MetricFormat.Count ? View.Metric.Unit.In(Visit.Language) : "";

    // No pace to tell: nothing reported yet, or nothing to hold it against.
    private string Instead => View.Earlier is { } earlier
        ? Visit.Texts.Say("earlier", TimeWords.Of(Visit.Texts, "year", earlier.Code), Visit.Numbers.Of(earlier[View.Metric.Id], Format))
        : View.Figure is { Target: null, Suppressed: false } && View.Metric.Target != TargetKind.None ? Visit.Texts["target.none"] : "";

    private string Against => View.Figure.Target is not { } target ? ""
        : $"{Visit.Texts["target"]} {Visit.Numbers.Of(target, Format)}" +
          (View.Figure.Achievement is { } share ? $" · {Visit.Texts["achievement"]} {NumberWords.Percent(share)}" : "");

    private IEnumerable<string> More()
    {
        if (View.Before is { } before)
        {
            yield return Visit.Texts.Say("kpi.before", Visit.Numbers.Of(before, Format), ChangeWords.Say(Visit, View.Figure, before, View.Metric));
        }

        if (ForecastWords.Of(Visit, View.Figure, Format) is { } forecast)
        {
            yield return Visit.Texts.Say(Visit.Questions.YearOf(View.Tile) is null ? "forecast.total" : "forecast.year", forecast);
        }

        if (View.Figure is { NeededPerMonth: > 0 and { } needed, Pace: < 1 })
        {
            yield return Visit.Texts.Say("needed", Visit.Numbers.Of(Math.Ceiling(needed), Format));
        }
    }
}
