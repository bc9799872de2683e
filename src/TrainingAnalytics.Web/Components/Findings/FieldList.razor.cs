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

    /// <summary>A person among facts is another than the record's own.</summary>
    [Parameter]
    public bool IsOther { get; set; }
}
