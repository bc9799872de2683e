using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Web.Components.Pages;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Tiles;

/// <summary>The change on the year before: of counts and money in percent, of shares in percentage points.</summary>
public static class ChangeWords
{
    public static double? Of(Figure now, Figure before, MetricDefinition metric) =>
        now is not { Suppressed: false, Value: { } value } || before is not { Suppressed: false, Value: { } earlier } ? null
        : metric.Format == MetricFormat.Percent ? value - earlier
        : earlier == 0 ? null : (value / earlier) - 1;

    public static string Say(PageVisit visit, Figure now, Figure before, MetricDefinition metric) => Of(now, before, metric) is not { } change
        ? visit.Texts["change.none"]
        : $"{(Math.Abs(change) < 0.0005 ? "→" : change > 0 ? "↑" : "↓")} {visit.Texts.Say(metric.Format == MetricFormat.Percent ? "change.points" : "change.percent", NumberWords.Points(change))}";
}
