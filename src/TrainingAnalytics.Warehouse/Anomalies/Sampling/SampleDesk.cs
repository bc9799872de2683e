using System.Globalization;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Anomalies.Sampling;

/// <summary>Random samples to be checked by hand, for one viewer: the scope is compiled into every query.</summary>
public static class SampleDesk
{
    /// <summary>Findings of the pattern, in the order drawn.</summary>
    public static IReadOnlyList<Finding> Findings(OpenVersion version, Viewer viewer, SampleDraw draw) => [.. Ask(version, parameters =>
        string.Create(CultureInfo.InvariantCulture, $"""
            select {Finding.Columns}
            from anomalies.finding as finding
            where {new FindingFilter(draw.Pattern).Condition(viewer, parameters)}
            order by md5('{draw.Seed}|' || finding.finding_id), finding.finding_id
            limit {draw.Size}
            """)).Select(Finding.Of)];

    /// <summary>How many findings each pattern has.</summary>
    public static IReadOnlyDictionary<string, int> FindingsOf(OpenVersion version, Viewer viewer) => Ask(version, parameters => $"""
        select pattern, count(*) as findings from anomalies.finding as finding
        where {new FindingFilter().Condition(viewer, parameters)}
        group by pattern
        """).ToDictionary(row => row.Text("pattern")!, row => (int)row.Whole("findings")!.Value);

    /// <summary>Completed trainings that no pattern found, by prefecture and in the order drawn.</summary>
    public static IReadOnlyList<UnflaggedTraining> Unflagged(OpenVersion version, Viewer viewer, SampleDraw draw) =>
        [.. Ask(version, parameters => UnflaggedQuery.Drawn(viewer, draw, parameters)).Select(UnflaggedTraining.Of)];

    /// <summary>How many such trainings each prefecture has.</summary>
    public static IReadOnlyDictionary<string, long> UnflaggedIn(OpenVersion version, Viewer viewer) =>
        Ask(version, parameters => UnflaggedQuery.Counts(viewer, parameters)).ToDictionary(row => row.Text("prefecture")!, row => row.Whole("trainings")!.Value);

    private static IEnumerable<ArrowRow> Ask(OpenVersion version, Func<SqlParameters, string> sql)
    {
        var parameters = new SqlParameters();
        var text = sql(parameters);
        return version.Query(text, parameters.Values).Rows();
    }
}
