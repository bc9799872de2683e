using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Web.Components.Pages;

namespace TrainingAnalytics.Web.Components.Tiles;

/// <summary>A map of tiles: each place where a reader expects it, coloured by its status or by how much there is.</summary>
public sealed record MapView(CutView Cut, ImmutableArray<MapPlace> Places, HeatLegend Legend, string Described)
    : TileView(Cut.Tile, Cut.Title, Cut.Metrics, Cut.Table)
{
    public int Columns => Places.Max(place => place.Cell?.Column ?? 1);

    public static MapView Of(PageVisit visit, TileDefinition tile)
    {
        var cut = CutView.Of(visit, tile);
        var places = new MapPlaces(visit, tile, cut);
        return new(cut, places.All, places.Legend, places.Described());
    }
}

/// <summary>One tile of the map; what has no place on it, such as what is not assigned to one, has no cell.</summary>
/// <param name="Said">What does not stand on it, for whoever hears it: the whole name, and the value where it shows a share of the target.</param>
/// <param name="Look">As in a heat map, or <c>status</c> where it is coloured by its status.</param>
public sealed record MapPlace(string Code, string Short, string Text, string Said, string Look, string Status, string? Href, bool IsChosen, MapCell? Cell);
