using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Metrics;

/// <summary>What a viewer may ask, and the condition that stands in every query of theirs.</summary>
internal static class ViewerScope
{
    private static readonly MetricQuestionFault NoMetrics = Refused("您的角色不看指标", "your role sees no metrics");

    private static readonly MetricQuestionFault NoDetail = Refused("您的角色只看全区和地市", "your role sees the region and its prefectures only");

    private static readonly MetricQuestionFault NotAssigned = Refused("该地区或机构不在您负责的地市内", "this place or institution is not within the prefectures assigned to you");

    /// <summary>Compiled into the SQL, so that no row out of scope is ever read, whatever was checked before.</summary>
    public static string? Clause(AskedQuestion asked, SqlParameters parameters)
    {
        if (!asked.Viewer.SeesMetrics) return "false";
        if (asked.Viewer.Role == Role.Operator || !asked.AsksDetail) return null;
        if (!asked.Viewer.SeesDetail || asked.Viewer.Prefectures.IsEmpty) return "false";
        return $"{Dimensions.Prefecture} in ({string.Join(", ", asked.Viewer.Prefectures.Select(parameters.Add))})";
    }

    // Without these a question out of scope would be answered "0", as if nothing were there.
    public static IEnumerable<MetricQuestionFault> FaultsOf(OpenVersion version, AskedQuestion asked)
    {
        if (!asked.Viewer.SeesMetrics) return [NoMetrics];
        if (asked.Viewer.Role == Role.Operator || !asked.AsksDetail) return [];
        if (!asked.Viewer.SeesDetail) return [NoDetail];
        return PlaceIsAssigned(asked) && InstitutionIsAssigned(version, asked) ? [] : [NotAssigned];
    }

    private static bool PlaceIsAssigned(AskedQuestion asked)
    {
        var county = asked.Filtered(Dimensions.County);
        var ofCounty = county is null or Dimensions.Unassigned ? null : RegionCode.PrefectureOf(county);
        return asked.Viewer.Prefectures.Length > 0
            && county != Dimensions.Unassigned
            && new[] { asked.Filtered(Dimensions.Prefecture), ofCounty }.All(place => place is null || asked.Viewer.SeesDetailOf(place));
    }

    // An institution is seen where it is active: its county alone says too little.
    private static bool InstitutionIsAssigned(OpenVersion version, AskedQuestion asked) =>
        asked.Filtered(Dimensions.Institution) is not { } institution
        || asked.Metrics.Select(metric => metric.Mart.Relation).Distinct().Any(mart => IsActive(version, asked, mart, institution));

    private static bool IsActive(OpenVersion version, AskedQuestion asked, string mart, string institution)
    {
        var parameters = new SqlParameters();
        var sql = $"select 1 from {mart} where {Dimensions.Institution} = {parameters.Add(institution)} and {Clause(asked, parameters)} limit 1";
        return version.QueryOnce(sql, parameters.Values).RowCount > 0;
    }

    private static MetricQuestionFault Refused(string zh, string en) => new(QuestionFaultKind.NotForYourRole, zh, en);
}
