using Microsoft.AspNetCore.Components;

namespace TrainingAnalytics.Web.Components.Findings;

/// <summary>
/// The evidence files of one finding, or of what the queue's address chooses (the filters stand in its own address):
/// <code>
/// &lt;EvidenceLinks FindingId="@finding.Id" /&gt;     on a finding's page
/// &lt;EvidenceLinks /&gt;                              on the queue
/// </code>
/// </summary>
public sealed partial class EvidenceLinks
{
    /// <summary>Null for a selection.</summary>
    [Parameter]
    public string? FindingId { get; set; }

    private string Address(string form) => FindingId is { } id
        ? Reader.Link($"{EvidenceRoutes.Finding(id)}/evidence.{form}")
        : EvidenceChoice.Address(Reader.Query, form);
}
