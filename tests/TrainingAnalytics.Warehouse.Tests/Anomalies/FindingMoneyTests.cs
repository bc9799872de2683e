using TrainingAnalytics.Warehouse.Anomalies;
using TrainingAnalytics.Warehouse.Anomalies.Money;
using TrainingAnalytics.Warehouse.Anomalies.Patterns;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Tests.Anomalies;

/// <summary>Yuan at stake: laid on payments without a rest, and each payment counted once in whatever is added up.</summary>
public sealed class FindingMoneyTests(BuiltSample warehouse) : IClassFixture<BuiltSample>
{
    [Fact]
    public void Stake_OfEveryFinding_StandsOnItsPayments()
    {
        using var version = warehouse.Open();
        var apart = version.Query("""
            select finding.finding_id
            from anomalies.finding as finding
            left join marts.finding_money as money on money.finding_id = finding.finding_id
            group by finding.finding_id, finding.amount
            having finding.amount <> coalesce(sum(money.at_stake), 0)
            """);
        Assert.Equal(0, apart.RowCount);
        Assert.Equal(0, version.Query("select 1 from marts.finding_money where at_stake < 0 or at_stake > greatest(net, 0)").RowCount);
    }

    [Fact]
    public void Grid_EveryCellAndTotal_CountsEachPaymentOnce()
    {
        using var version = warehouse.Open();
        var rows = version.Query("select family, prefecture, payment_no, at_stake, recovered from marts.finding_money").Rows()
            .Select(row => (Family: row.Text("family")!, Prefecture: row.Text("prefecture")!, No: row.Text("payment_no")!, Stake: row.Exact("at_stake")!.Value, Recovered: row.Exact("recovered")!.Value)).ToList();
        var grid = MoneyDesk.Read(version, Viewer.Operator, ConcludedFindings.None);

        foreach (var family in rows.Select(row => (string?)row.Family).Distinct().Append(null))
            foreach (var prefecture in rows.Select(row => (string?)row.Prefecture).Distinct().Append(null))
            {
                var payments = rows.Where(row => (family ?? row.Family) == row.Family && (prefecture ?? row.Prefecture) == row.Prefecture).GroupBy(row => row.No).ToList();
                Assert.Equal(
                    new MoneyCell(family, prefecture, payments.Count(one => one.Max(row => row.Stake) > 0), payments.Sum(one => one.Max(row => row.Stake)), payments.Sum(one => one.First().Recovered)),
                    grid.Of(family, prefecture));
            }
    }

    [Fact]
    public void Grid_OfOverlappingFindings_IsLessThanItsCells()
    {
        using var version = warehouse.Open();
        var grid = MoneyDesk.Read(version, Viewer.Operator, ConcludedFindings.None);
        Assert.True(grid.Of(null, null).AtStake < grid.Families.Sum(family => grid.Of(family, null).AtStake));
        Assert.True(grid.Of(null, null).AtStake > 0);
    }

    [Fact]
    public void Grid_OfASupervisor_HasTheirPrefecturesOnly()
    {
        using var version = warehouse.Open();
        var all = MoneyDesk.Read(version, Viewer.Operator, ConcludedFindings.None);
        var own = MoneyDesk.Read(version, new Viewer(Role.Supervisor, ["540200"]), ConcludedFindings.None);
        Assert.Equal(all.Of(null, "540200"), own.Of(null, "540200"));
        Assert.Equal(own.Of(null, "540200").AtStake, own.Of(null, null).AtStake);
        Assert.DoesNotContain(own.Cells, cell => cell.Prefecture is not (null or "540200"));
        Assert.Empty(MoneyDesk.Read(version, new Viewer(Role.Planner, ["540200"]), ConcludedFindings.None).Cells);
    }

    [Fact]
    public void Grid_WithAllDismissed_HasNothingAtStake()
    {
        using var version = warehouse.Open();
        Assert.Empty(MoneyDesk.Read(version, Viewer.Operator, new ConcludedFindings([.. Ids(version)], [])).Cells);
    }

    [Fact]
    public void Patterns_Counted_AreTheFindings()
    {
        using var version = warehouse.Open();
        var all = PatternDesk.All(version, Viewer.Operator, ConcludedFindings.None);
        Assert.Equal(version.Query("select 1 from anomalies.finding").RowCount, all.Sum(one => one.Findings));
        Assert.All(all, one =>
        {
            var places = PatternDesk.ByPrefecture(version, Viewer.Operator, ConcludedFindings.None, one.Key);
            Assert.Equal(one with { Key = "total" }, places[^1]);
            Assert.Equal(one.Findings, places.SkipLast(1).Sum(place => place.Findings));
            Assert.Equal(one.Findings, one.TowardsError + one.Open + one.TowardsFraud);
        });
    }

    [Fact]
    public void Patterns_OfASupervisor_AreCountedInTheirPrefectures()
    {
        using var version = warehouse.Open();
        var supervisor = new Viewer(Role.Supervisor, ["540100"]);
        Assert.All(PatternDesk.All(version, supervisor, ConcludedFindings.None), one => Assert.Equal(
            ["540100", "total"], PatternDesk.ByPrefecture(version, supervisor, ConcludedFindings.None, one.Key).Select(place => place.Key)));
        Assert.Empty(PatternDesk.All(version, new Viewer(Role.Leader, []), ConcludedFindings.None));
    }

    [Fact]
    public void Parameters_OfAPattern_ComeWithTheirDefaults()
    {
        using var version = warehouse.Open();
        var max = PatternDesk.Parameters(version, "over_three_a_year").Single();
        Assert.Equal(("max", 3m, 3m), (max.Name, max.Value, max.Default));
        Assert.NotEmpty(max.Meaning.Zh);
    }

    private static IEnumerable<string> Ids(OpenVersion version) => version.Query("select finding_id from anomalies.finding").Rows().Select(row => row.Text("finding_id")!);
}
