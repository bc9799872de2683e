using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Warehouse.Anomalies.Dossiers;

namespace TrainingAnalytics.Web.Components.Findings;

/// <summary>Why it is a finding: the rule and the plan's own words; and what may explain it, to be checked one by one.</summary>
public sealed partial class FindingGrounds
{
    [CascadingParameter]
    public required FindingView View { get; set; }

    [Parameter, EditorRequired]
    public required Dossier Dossier { get; set; }

    private string Language => View.Visit.Language;
}
