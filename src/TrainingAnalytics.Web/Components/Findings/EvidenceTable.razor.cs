using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Warehouse.Anomalies.Dossiers;

namespace TrainingAnalytics.Web.Components.Findings;

/// <summary>Every record by its natural key, what it says, what the pattern says of it, and the amounts that add up to the finding's.</summary>
public sealed partial class EvidenceTable
{
    [CascadingParameter]
    public required FindingView View { get; set; }

    [Parameter, EditorRequired]
    public required Dossier Dossier { get; set; }

    private FindingWords Words => View.Visit.Words;
}
