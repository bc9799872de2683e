using TrainingAnalytics.Warehouse.Privacy;

namespace TrainingAnalytics.Warehouse.Dashboards;

/// <summary>
/// Says beforehand which tiles somebody will not be answered, so that the page can say who does see them.
/// It protects nothing: the scope is compiled into every query by the metrics.
/// </summary>
public static class Reach
{
    private static readonly string[] Detail = ["county", "institution"];

    public static bool Sees(Viewer viewer, TileDefinition tile, string prefecture) =>
        !Detail.Contains(tile.By) || viewer.SeesDetailOf(prefecture);
}
