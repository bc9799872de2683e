using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Anomalies;
using TrainingAnalytics.Warehouse.Anomalies.Institutions;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Tests.Anomalies;

public sealed class InstitutionRankingTests(BuiltSample warehouse) : IClassFixture<BuiltSample>
{
    private static readonly Viewer Lhasa = new(Role.Supervisor, ["540100"]);
    private static readonly string[] OfFindings = ["high", "medium", "low", "error"];

    [Fact]
    public void Ranking_OfEveryInstitution_IsTheSumOfItsPartsCountedByHand()
    {
        using var version = warehouse.Open();
        var weights = version.Query("select part, points from marts.score_weight").Rows().ToDictionary(row => row.Text("part")!, row => row.Whole("points")!.Value);
        var ranking = InstitutionRanking.Read(version, Viewer.Operator, ConcludedFindings.None);

        Assert.Equal(version.Query("select 1 from core.dim_institution where institution_code <> 'unassigned'").RowCount, ranking.Length);
        Assert.Contains(ranking, one => one.Score > 0);
        Assert.All(ranking, one =>
        {
            Assert.Equal(weights, one.Parts.ToDictionary(part => part.Part, part => part.Weight));
            Assert.Equal(one.Parts.Sum(part => part.Units * weights[part.Part]), one.Score);
            foreach (var (part, counted) in ByHand(version, one)) Assert.Equal(counted, one.Parts.Single(given => given.Part == part).Units);
        });
    }

    [Fact]
    public void Ranking_OfAll_FallsFromPlaceToPlace()
    {
        using var version = warehouse.Open();
        var ranking = InstitutionRanking.Read(version, Viewer.Operator, ConcludedFindings.None);

        Assert.Equal(1, ranking[0].Place);
        Assert.All(ranking.Zip(ranking.Skip(1)), pair => Assert.True(pair.First.Score >= pair.Second.Score));
        Assert.All(ranking, one => Assert.Equal(1 + ranking.Count(other => other.Score > one.Score), one.Place));
    }

    [Fact]
    public void Ranking_WithADismissedFinding_CountsItNoMore()
    {
        using var version = warehouse.Open();
        var before = InstitutionRanking.Read(version, Viewer.Operator, ConcludedFindings.None).MaxBy(one => Units(one, "high"))!;
        var findings = version.Query("select finding_id from anomalies.finding where institution_code = $1 and severity = 'high' and leaning <> 'error' order by 1", before.Code).Rows()
            .Select(row => row.Text("finding_id")!).ToList();
        var concluded = new ConcludedFindings([findings[0]], [findings[^1]]);

        var after = InstitutionRanking.Read(version, Viewer.Operator, concluded).Single(one => one.Code == before.Code);

        Assert.Equal(Units(before, "high") - 1, Units(after, "high"));
        Assert.Equal(before.Findings - 1, after.Findings);
        Assert.Equal((0, 1), (before.Confirmed, after.Confirmed));
        Assert.True(after.AtStake <= before.AtStake);
    }

    [Fact]
    public void Ranking_OfASupervisor_CountsWhatLiesInTheirPrefectures()
    {
        using var version = warehouse.Open();
        var ranking = InstitutionRanking.Read(version, Lhasa, ConcludedFindings.None);
        var found = version.Query("select institution_code, count(*) as n from anomalies.finding where prefecture_code = '540100' and institution_code <> 'unassigned' group by 1").Rows()
            .ToDictionary(row => row.Text("institution_code")!, row => row.Whole("n")!.Value);

        Assert.Equal(found.OrderBy(one => one.Key), ranking.Where(one => one.Findings > 0).ToDictionary(one => one.Code, one => one.Findings).OrderBy(one => one.Key));
        Assert.True(ranking.Length < version.Query("select 1 from core.dim_institution").RowCount);
    }

    [Theory]
    [InlineData(Role.Leader)]
    [InlineData(Role.Planner)]
    [InlineData(Role.Steward)]
    [InlineData(Role.Admin)]
    public void Ranking_OfAnyOtherRole_IsEmpty(Role role)
    {
        using var version = warehouse.Open();
        Assert.Empty(InstitutionRanking.Read(version, new Viewer(role, ["540100"]), ConcludedFindings.None));
        Assert.Null(InstitutionDesk.Open(version, new Viewer(role, ["540100"]), "JG54010001", ConcludedFindings.None));
    }

    private static long Units(InstitutionScore score, string part) => score.Parts.Single(one => one.Part == part).Units;

    // What a civil servant would count with a pencil: the findings one by one, and the payments under them, each once.
    private static ImmutableDictionary<string, long> ByHand(OpenVersion version, InstitutionScore one)
    {
        var findings = version.Query("select severity, leaning from anomalies.finding where institution_code = $1", one.Code).Rows()
            .Select(row => row.Text("leaning") == "error" ? "error" : row.Text("severity")!).CountBy(part => part).ToDictionary(pair => pair.Key, pair => (long)pair.Value);
        var stake = version.Query("select payment_no, at_stake from marts.finding_money where institution = $1", one.Code).Rows()
            .GroupBy(row => row.Text("payment_no")!).Sum(same => same.Max(row => row.Exact("at_stake")!.Value));
        var paid = version.Query("select coalesce(sum(amount), 0) as paid from core.fct_payment where institution = $1", one.Code).Rows().Single().Exact("paid")!.Value;
        Assert.Equal((stake, paid), (one.AtStake, one.Paid));
        var far = version.Query("select count(*) as n from anomalies.institution_rank where institution_code = $1 and is_far and far_measures >= 2", one.Code).Rows().Single().Whole("n")!.Value;
        return ImmutableDictionary.CreateRange(OfFindings.Select(part => KeyValuePair.Create(part, findings.GetValueOrDefault(part))))
            .Add("stake", stake == 0 ? 0 : paid <= stake ? 10 : (long)(10 * stake / paid)).Add("far", far);
    }
}
