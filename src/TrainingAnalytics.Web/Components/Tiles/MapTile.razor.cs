using System.Globalization;
using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Web.Components.Pages;

namespace TrainingAnalytics.Web.Components.Tiles;

/// <summary>A map of links: every place can be reached by keyboard and says its number in words.</summary>
public sealed partial class MapTile
{
    [CascadingParameter]
    public required PageVisit Visit { get; set; }

    [Parameter, EditorRequired]
    public required MapView View { get; set; }

    [Parameter]
    public int Level { get; set; } = 2;

    private static string ClassOf(MapPlace place) => place.Look == "status" ? $"place is-{place.Status}" : $"place heat-{place.Look}";

    private static string? StyleOf(MapPlace place) => place.Cell is not { } cell ? null
        : string.Create(CultureInfo.InvariantCulture, $"grid-column:{cell.Column};grid-row:{cell.Row}");
}
