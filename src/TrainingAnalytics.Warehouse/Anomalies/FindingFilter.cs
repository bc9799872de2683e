using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Privacy;

namespace TrainingAnalytics.Warehouse.Anomalies;

/// <summary>Which findings somebody asks for; null is all of them.</summary>
/// <param name="Region">The code of the region, of a prefecture or of a county.</param>
public sealed record FindingFilter(string? Pattern = null, string? Family = null, string? Severity = null, string? Region = null)
{
    private const string WholeRegion = "540000";

    /// <summary>Conditions on `finding`; the viewer's scope is one of them, always.</summary>
    internal string Condition(Viewer viewer, SqlParameters parameters)
    {
        string?[] conditions = [Scope(viewer, parameters), Place(parameters), Is("pattern", Pattern, parameters), Is("family", Family, parameters), Is("severity", Severity, parameters)];
        return string.Join(" and ", conditions.OfType<string>());
    }

    private static string Scope(Viewer viewer, SqlParameters parameters) => viewer switch
    {
        { Role: Role.Operator } => "true",
        { Role: Role.Supervisor, Prefectures.IsEmpty: false } => $"finding.prefecture_code in ({string.Join(", ", viewer.Prefectures.Select(parameters.Add))})",
        _ => "false",
    };

    private string? Place(SqlParameters parameters) => Region switch
    {
        null or WholeRegion => null,
        _ => $"{parameters.Add(Region)} in (finding.prefecture_code, finding.county_code)",
    };

    private static string? Is(string column, string? value, SqlParameters parameters) => value is null ? null : $"finding.{column} = {parameters.Add(value)}";
}
