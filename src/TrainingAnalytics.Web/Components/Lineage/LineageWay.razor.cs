using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Warehouse.Dashboards.Lineage;

namespace TrainingAnalytics.Web.Components.Lineage;

/// <summary>The data's way from left to right, each step a column and each thing a link.</summary>
public sealed partial class LineageWay
{
    [Parameter, EditorRequired]
    public required LineageView View { get; set; }

    private bool IsHere(LineageNode node) => View.Metric is null && node == View.Node;
}
