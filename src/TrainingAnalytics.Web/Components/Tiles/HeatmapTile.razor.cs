using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Web.Components.Pages;

namespace TrainingAnalytics.Web.Components.Tiles;

/// <summary>A heat map is its own table: the number stands in every cell, so nothing hangs on the colour.</summary>
public sealed partial class HeatmapTile
{
    [CascadingParameter]
    public required PageVisit Visit { get; set; }

    [Parameter, EditorRequired]
    public required HeatmapView View { get; set; }

    [Parameter]
    public int Level { get; set; } = 2;

    private static string HeadClass(HeatColumn column) =>
        column.IsLater ? "number later" : column.IsSettling ? "number settling" : "number";
}
