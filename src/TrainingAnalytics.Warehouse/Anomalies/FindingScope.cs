using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Privacy;

namespace TrainingAnalytics.Warehouse.Anomalies;

/// <summary>Which rows of findings a viewer may see: a condition that stands in every query, never a check afterwards.</summary>
internal static class FindingScope
{
    /// <param name="prefecture">The column that says where a row belongs.</param>
    public static string On(string prefecture, Viewer viewer, SqlParameters parameters) => viewer switch
    {
        { Role: Role.Operator } => "true",
        { Role: Role.Supervisor, Prefectures.IsEmpty: false } => $"{prefecture} in ({string.Join(", ", viewer.Prefectures.Select(parameters.Add))})",
        _ => "false",
    };
}
