using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Warehouse.Anomalies.Dossiers;

namespace TrainingAnalytics.Web.Components.Findings;

/// <summary>Other findings about the same subject or on the same records: the same money may stand in several.</summary>
public sealed partial class RelativeTable
{
    [CascadingParameter]
    public required FindingView View { get; set; }

    [Parameter, EditorRequired]
    public required Dossier Dossier { get; set; }

    private string Common(Relative relative) => string.Join(Reader.Texts["findings.and"], new[]
    {
        relative.IsSameSubject ? Reader.Texts["findings.common.subject"] : null,
        relative.SharedRecords > 0 ? Reader.Texts.Say("findings.common.records", FindingWords.Count(relative.SharedRecords)) : null,
    }.OfType<string>());
}
