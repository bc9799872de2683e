using System.Globalization;
using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Warehouse.Office;

namespace TrainingAnalytics.Web.Components.Findings;

/// <summary>What the signed-in person may do now, one plain form a step; what was typed stands again where a step was refused.</summary>
public sealed partial class WorkForms
{
    [CascadingParameter]
    public required FindingView View { get; set; }

    [Parameter, EditorRequired]
    public EventCallback<WorkAction> OnAct { get; set; }

    // The form that was sent; before one is, the first of those that lead on.
    private bool IsOpen(WorkAction action) =>
        Reader.Typed("_handler") is { Length: > 0 } sent ? sent == $"work-{OfficeCode.Of(action)}" : action == (View.Allowed.FirstOrDefault(LeadsOn, View.Allowed[0]));

    private bool LeadsOn(WorkAction action) => View.Work.Assignee is null || action != WorkAction.Assign;

    private string Typed(string field) => Reader.Typed(field);

    private bool IsTicked(int explanation) => Reader.TypedAll(WorkInput.Checked).Contains(explanation.ToString(CultureInfo.InvariantCulture));
}
