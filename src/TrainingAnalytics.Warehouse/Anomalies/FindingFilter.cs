using System.Globalization;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Privacy;

namespace TrainingAnalytics.Warehouse.Anomalies;

/// <summary>Which findings somebody asks for; null is all of them.</summary>
/// <param name="Region">The code of the region, of a prefecture or of a county.</param>
public sealed record FindingFilter(string? Pattern = null, string? Family = null, string? Severity = null, string? Region = null)
{
    private const string WholeRegion = "540000";

    public string? Kind { get; init; }

    public string? Leaning { get; init; }

    /// <summary>A prefecture, or "unassigned".</summary>
    public string? Prefecture { get; init; }

    public string? Institution { get; init; }

    /// <summary>So many yuan at stake, or more.</summary>
    public decimal? Least { get; init; }

    public AgeBand? Age { get; init; }

    /// <summary>Which findings by their ids, such as those that somebody is checking.</summary>
    public FindingSet? Among { get; init; }

    /// <summary>Conditions on `finding`; the viewer's scope is one of them, always.</summary>
    internal string Condition(Viewer viewer, SqlParameters parameters)
    {
        string?[] conditions =
        [
            FindingScope.On("finding.prefecture_code", viewer, parameters), Place(parameters),
            Is("pattern", Pattern, parameters), Is("family", Family, parameters), Is("severity", Severity, parameters), Is("kind", Kind, parameters),
            Is("leaning", Leaning, parameters), Is("prefecture_code", Prefecture, parameters),
            Is("institution_code", Institution, parameters), AtLeast(parameters), Age?.Condition(), Among?.Condition(parameters),
        ];
        return string.Join(" and ", conditions.OfType<string>());
    }

    private string? Place(SqlParameters parameters) => Region switch
    {
        null or WholeRegion => null,
        _ => $"{parameters.Add(Region)} in (finding.prefecture_code, finding.county_code)",
    };

    private string? AtLeast(SqlParameters parameters) =>
        Least is { } yuan ? $"finding.amount >= cast({parameters.Add(yuan.ToString(CultureInfo.InvariantCulture))} as decimal(18, 2))" : null;

    private static string? Is(string column, string? value, SqlParameters parameters) => value is null ? null : $"finding.{column} = {parameters.Add(value)}";
}
