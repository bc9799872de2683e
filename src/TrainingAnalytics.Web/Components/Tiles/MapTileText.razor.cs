using Microsoft.AspNetCore.Components;

namespace TrainingAnalytics.Web.Components.Tiles;

/// <summary>What stands on a tile of the map: its name, its number and its status.</summary>
public sealed partial class MapTileText
{
    [Parameter, EditorRequired]
    public required MapPlace Place { get; set; }
}
