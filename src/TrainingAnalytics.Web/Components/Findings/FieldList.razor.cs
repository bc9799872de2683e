using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Warehouse.Anomalies.Dossiers;

namespace TrainingAnalytics.Web.Components.Findings;

/// <summary>Names and values in one paragraph that wraps.</summary>
public sealed partial class FieldList
{
    [Parameter, EditorRequired]
    public required ImmutableArray<Field> Fields { get; set; }

    [Parameter, EditorRequired]
    public required FieldWords Words { get; set; }

    /// <summary>Names people too: among facts they are others than the record's own, and a record may be two people's.</summary>
    [Parameter]
    public bool IsOther { get; set; }
}
