using TrainingAnalytics.Warehouse.Anomalies;
using TrainingAnalytics.Warehouse.Anomalies.Sampling;
using TrainingAnalytics.Web.Components.Tiles;

namespace TrainingAnalytics.Web.Components.Sampling;

/// <summary>A sample as a table of texts and exact values.</summary>
public static class SampleTable
{
    private static readonly string[] OfFindings =
        ["sampling.no", "sampling.finding", "findings.pattern", "sampling.institution", "sampling.county", "findings.leaning", "findings.amount", "sampling.last", "findings.status", "sampling.result"];

    private static readonly string[] OfTrainings =
        ["sampling.no", "sampling.training", "sampling.class", "sampling.institution", "sampling.county", "sampling.occupation", "sampling.started", "sampling.completed", "sampling.paid", "sampling.result"];

    public static TableView Of(SampleView view) => view.Choice.IsOfUnflagged
        ? Table(view, OfTrainings, view.Trainings.Select((training, i) => Row(view, training, i)))
        : Table(view, OfFindings, view.Findings.Select((finding, i) => Row(view, finding, i)));

    private static TableView Table(SampleView view, string[] columns, IEnumerable<object?[]> rows) => new(
        [.. columns.Select(column => new TableColumn(view.Visit.Texts[column], false, column))],
        [.. rows.Select(row => new TableRow([.. row.Select(cell => new TableCell(cell?.ToString() ?? "", cell))]))]);

    private static object?[] Row(SampleView view, Finding finding, int i) =>
    [
        i + 1, finding.Id, view.Visit.Words.Pattern(finding.Pattern), Institution(view, finding.Institution), view.Visit.Words.County(finding.County),
        view.Visit.Words.Leaning(finding.Leaning), finding.Amount, SampleWords.Day(finding.LastOn), view.Words.Status(view.WorkOn(finding)), null,
    ];

    private static object?[] Row(SampleView view, UnflaggedTraining training, int i) =>
    [
        i + 1, training.Key, training.Class, Institution(view, training.Institution), view.Visit.Words.County(training.County), view.Words.Occupation(training.Occupation),
        SampleWords.Day(training.StartedOn), SampleWords.Day(training.CompletedOn), training.Paid, null,
    ];

    private static string Institution(SampleView view, string code) => $"{code} {view.Visit.Words.Institution(code)}";
}
