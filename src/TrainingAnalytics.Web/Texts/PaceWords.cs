using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Metrics;

namespace TrainingAnalytics.Web.Texts;

/// <summary>The pace in words with an arrow: what a reader takes away in five seconds.</summary>
public static class PaceWords
{
    public static (string Arrow, string Words)? Of(TextBook texts, Figure figure, MetricDefinition metric)
    {
        if (figure.Suppressed || Distance(figure, metric) is not { } ahead)
        {
            return null;
        }

        var kind = figure.Pace is >= 1 || figure.Status is "missed" ? "end" : metric.Target == TargetKind.Ratio ? "ratio" : "pace";
        return Math.Abs(ahead) < 0.0005
            ? ("→", texts[kind == "end" ? "end.even" : "pace.even"])
            : ahead > 0 ? ("↑", texts.Say($"{kind}.ahead", NumberWords.Points(ahead)))
            : ("↓", texts.Say($"{kind}.behind", NumberWords.Points(ahead)));
    }

    // A ratio is already in percent: its distance is that of the ratios, not of their shares of the target.
    private static double? Distance(Figure figure, MetricDefinition metric) =>
        metric.Target == TargetKind.Ratio ? figure.Ahead * figure.Target : figure.Ahead;
}
