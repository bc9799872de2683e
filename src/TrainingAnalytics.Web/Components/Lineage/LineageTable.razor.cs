using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Warehouse.Dashboards.Lineage;

namespace TrainingAnalytics.Web.Components.Lineage;

/// <summary>The same things as a table: what one row is, how many there are, what each reads, and its file.</summary>
public sealed partial class LineageTable
{
    [Parameter, EditorRequired]
    public required LineageView View { get; set; }

    [Parameter, EditorRequired]
    public required IEnumerable<LineageNode> Nodes { get; set; }

    [Parameter, EditorRequired]
    public required string Caption { get; set; }
}
