using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Warehouse.Anomalies;

namespace TrainingAnalytics.Web.Components.Findings;

/// <summary>What a finding is about, in the sentence that a person would say, with its money, its state and its time.</summary>
public sealed partial class FindingHead
{
    [CascadingParameter]
    public required FindingView View { get; set; }

    private FindingWords Words => View.Visit.Words;

    private Finding? Finding => View.Dossier?.Finding;

    private string Query => View.Visit.Language == "en" ? "?lang=en" : "";
}
