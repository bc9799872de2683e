using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Anomalies.Institutions;

/// <summary>
/// Institutions by a score that a pencil can check: so many findings of each severity, whole tenths of its money at stake, and
/// measures far from its peers, each times its weight of `marts.score_weight`.
/// </summary>
public static class InstitutionRanking
{
    /// <summary>Every institution within the viewer's reach, the highest score first; most money at stake first among equals.</summary>
    public static ImmutableArray<InstitutionScore> Read(OpenVersion version, Viewer viewer, ConcludedFindings concluded)
    {
        var parameters = new SqlParameters();
        var sql = $"""
            with
            {InstitutionReach.Cte(viewer, parameters)},
            {CountedFindings.Ctes(viewer, concluded, parameters)},
            {Paid(viewer, parameters)},
            {Parts}
            """;
        return Placed(version.Query(sql, parameters.Values).Rows().GroupBy(row => row.Text("institution_code")!).Select(Score));
    }

    private static string Paid(Viewer viewer, SqlParameters parameters) => $"""
        paid as (
            select institution, cast(sum(amount) as decimal(18, 2)) as paid
            from marts.payment
            where {FindingScope.On("prefecture", viewer, parameters)}
            group by institution
        )
        """;

    // A finding that leans to error is one of that kind, however severe it would be.
    private const string Parts = """
        found as (
            select
                institution_code,
                count(*) as findings,
                count(*) filter (where is_confirmed) as confirmed,
                count(*) filter (where severity = 'high' and leaning <> 'error') as high,
                count(*) filter (where severity = 'medium' and leaning <> 'error') as medium,
                count(*) filter (where severity = 'low' and leaning <> 'error') as low,
                count(*) filter (where leaning = 'error') as error
            from counted
            group by institution_code
        ),
        payment as (
            select institution, payment_no, max(at_stake) as at_stake
            from stake
            group by institution, payment_no
        ),
        money as (
            select institution, sum(at_stake) as at_stake
            from payment
            group by institution
        ),
        far as (
            select institution_code, count(*) as measures
            from anomalies.institution_rank
            where is_outlier and is_far
            group by institution_code
        ),
        institution as (
            select
                about.institution_code, coalesce(kind.name_zh, about.institution_kind) as kind_zh, coalesce(kind.name_en, about.institution_kind) as kind_en, about.prefecture,
                coalesce(found.findings, 0) as findings,
                coalesce(found.confirmed, 0) as confirmed,
                coalesce(money.at_stake, 0) as at_stake,
                coalesce(paid.paid, 0) as paid,
                coalesce(found.high, 0) as high,
                coalesce(found.medium, 0) as medium,
                coalesce(found.low, 0) as low,
                coalesce(found.error, 0) as error,
                coalesce(far.measures, 0) as far
            from core.dim_institution as about
            join reached on reached.institution_code = about.institution_code
            left join core.dim_institution_kind as kind on kind.code = about.institution_kind
            left join found on found.institution_code = about.institution_code
            left join money on money.institution = about.institution_code
            left join paid on paid.institution = about.institution_code
            left join far on far.institution_code = about.institution_code
            where about.institution_code <> 'unassigned'
        )
        select
            institution.*,
            weight.part,
            weight.points,
            case weight.part
                when 'high' then high
                when 'medium' then medium
                when 'low' then low
                when 'error' then error
                when 'stake' then case
                    when at_stake <= 0 then 0
                    when paid <= at_stake then 10
                    else cast(floor(10 * at_stake / paid) as bigint)
                end
                when 'far' then far
                else 0
            end as units
        from institution
        cross join marts.score_weight as weight
        order by institution.institution_code, weight.place
        """;

    private static InstitutionScore Score(IGrouping<string, ArrowRow> rows)
    {
        var about = rows.First();
        return new InstitutionScore(
            rows.Key, 0, new Label(about.Text("kind_zh")!, about.Text("kind_en")!), about.Text("prefecture")!, about.Whole("findings")!.Value, about.Whole("confirmed")!.Value,
            about.Exact("at_stake")!.Value, about.Exact("paid")!.Value,
            [.. rows.Select(row => new ScorePart(row.Text("part")!, row.Whole("units")!.Value, row.Whole("points")!.Value))]);
    }

    private static ImmutableArray<InstitutionScore> Placed(IEnumerable<InstitutionScore> scores)
    {
        var ordered = scores.OrderByDescending(one => one.Score).ThenByDescending(one => one.AtStake).ThenBy(one => one.Code, StringComparer.Ordinal).ToList();
        return [.. ordered.Select(one => one with { Place = 1 + ordered.FindIndex(other => other.Score == one.Score) })];
    }
}
