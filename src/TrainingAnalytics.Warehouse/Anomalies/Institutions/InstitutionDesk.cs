using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Anomalies.Institutions;

/// <summary>One institution: its findings, trainings, money and peers, within what the viewer may see of it.</summary>
public static class InstitutionDesk
{
    /// <summary>Null for an institution that is unknown or out of reach: the two are told alike.</summary>
    public static InstitutionPortrait? Open(OpenVersion version, Viewer viewer, string code, ConcludedFindings concluded) =>
        About(version, viewer, code) is not { } about ? null : new InstitutionPortrait(
            about, PatternsAtInstitution.Read(version, viewer, code, concluded), InstitutionYears.Read(version, viewer, code, concluded), Measures(version, code));

    private static InstitutionAbout? About(OpenVersion version, Viewer viewer, string code)
    {
        var parameters = new SqlParameters();
        var sql = $"""
            with {InstitutionReach.Cte(viewer, parameters)}
            select about.*, coalesce(kind.name_zh, about.institution_kind) as kind_zh, coalesce(kind.name_en, about.institution_kind) as kind_en
            from core.dim_institution as about
            left join core.dim_institution_kind as kind on kind.code = about.institution_kind
            join reached on reached.institution_code = about.institution_code
            where about.institution_code = {parameters.Add(code)} and about.institution_code <> 'unassigned'
            """;
        return version.Query(sql, parameters.Values).Rows().Select(row => new InstitutionAbout(
            row.Text("institution_code")!, new Label(row.Text("kind_zh")!, row.Text("kind_en")!), row.Text("prefecture")!, row.Text("county")!,
            row.Whole("seats"), row.Date("approved_on"), row.Date("revoked_on"))).SingleOrDefault();
    }

    private static ImmutableArray<PeerMeasure> Measures(OpenVersion version, string code) =>
    [
        .. version.Query("""
            select measure, value, median_of_peers, deviation_of_peers, peers, robust_z, is_far
            from anomalies.institution_rank
            where institution_code = $1
            order by measure
            """, code).Rows().Select(row => new PeerMeasure(
            row.Text("measure")!, row.Number("value")!.Value, row.Number("median_of_peers")!.Value, row.Number("deviation_of_peers"),
            row.Whole("peers")!.Value, row.Number("robust_z"), row.Flag("is_far") ?? false)),
    ];
}
