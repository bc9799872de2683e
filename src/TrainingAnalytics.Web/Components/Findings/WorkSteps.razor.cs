using System.Globalization;
using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Office;

namespace TrainingAnalytics.Web.Components.Findings;

/// <summary>Every step of the work: who, when, from what to what, and why.</summary>
public sealed partial class WorkSteps
{
    [CascadingParameter]
    public required FindingView View { get; set; }

    private static string At(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private string State(WorkState state) => View.Visit.Words.Status(OfficeCode.Of(state));

    private string Detail(WorkStep step) => step switch
    {
        { Assignee: { } assignee } => Reader.Texts.Say("findings.step.to", assignee),
        { Conclusion: { } conclusion } => WorkWords.Of(conclusion).In(Reader.Texts.Language),
        { Amount: { } yuan } => View.Visit.Words.Yuan(yuan),
        _ => "",
    };
}
