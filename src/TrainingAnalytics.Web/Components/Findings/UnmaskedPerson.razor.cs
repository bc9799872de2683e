using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Office;

namespace TrainingAnalytics.Web.Components.Findings;

/// <summary>One person in clear, or why nobody is shown, and the way back to the finding.</summary>
public sealed partial class UnmaskedPerson
{
    [Parameter, EditorRequired]
    public required string FindingId { get; set; }

    /// <summary>Null for whoever sees no findings.</summary>
    [Parameter, EditorRequired]
    public required Unmasked? Unmasked { get; set; }

    private string Refusal => Unmasked?.Refusal?.In(Reader.Texts.Language) ?? Reader.Texts["forbidden.page"];

    private string Back => Reader.Link($"/findings/{Uri.EscapeDataString(FindingId)}");
}
