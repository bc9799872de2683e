using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Privacy;

namespace TrainingAnalytics.Warehouse.Dashboards;

/// <summary>
/// Says beforehand which tiles somebody will not be answered, so that the page can say who does see them.
/// It protects nothing: the scope is compiled into every query by the metrics.
/// </summary>
public static class Reach
{
    public static bool Sees(Viewer viewer, TileDefinition tile, TileQuestions questions) =>
        !AsksDetail(tile, questions) || (questions.Places.Prefecture.Length > 0
            ? viewer.SeesDetailOf(questions.Places.Prefecture)
            : viewer.SeesDetail && questions.Page.Scope == Dimensions.Institution);

    private static bool AsksDetail(TileDefinition tile, TileQuestions questions) =>
        tile.Cuts.Append(questions.Page.Scope).Concat(questions.Selection.Filters.Select(one => one.Key)).Any(Dimensions.Detail.Contains);
}
