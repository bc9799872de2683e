using TrainingAnalytics.Warehouse.Anomalies;
using TrainingAnalytics.Warehouse.Anomalies.Queue;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Tests.Anomalies;

public sealed class QueueDeskTests(BuiltSample warehouse) : IClassFixture<BuiltSample>, IDisposable
{
    private static readonly Viewer Supervisor = new(Role.Supervisor, ["540100"]);

    private readonly OpenVersion _version = warehouse.Open();

    public void Dispose() => _version.Dispose();

    [Fact]
    public void Pages_OneAfterTheOther_AreTheFindingsOfTheVerb()
    {
        var told = FindingDesk.Findings(_version, Viewer.Operator, new()).Rows().Select(row => row.Text("finding_id")!).ToList();

        var paged = Enumerable.Range(0, told.Count / 50 + 1).SelectMany(page => QueueDesk.Page(_version, Viewer.Operator, new(), QueueOrder.Amount, page * 50, 50)).ToList();

        Assert.Equal(told.Order(StringComparer.Ordinal), paged.Select(finding => finding.Id).Order(StringComparer.Ordinal));
        Assert.Equal(paged.Select(finding => finding.Amount).OrderDescending(), paged.Select(finding => finding.Amount));
    }

    [Fact]
    public void Order_ByLeaning_HasFraudBeforeOpenBeforeError()
    {
        string[] order = ["fraud", "open", "error"];

        var leanings = QueueDesk.Page(_version, Viewer.Operator, new(), QueueOrder.Leaning, 0, 10_000).Select(finding => Array.IndexOf(order, finding.Leaning)).ToList();

        Assert.Equal(leanings.Order(), leanings);
        Assert.Equal([0, 1, 2], leanings.Distinct());
    }

    [Fact]
    public void Sums_OfAll_CountEachPaymentOnce()
    {
        var sums = QueueDesk.Sums(_version, Viewer.Operator, new());
        var payments = _version.Query("select sum(stake) as yuan from (select max(at_stake) as stake from marts.finding_money group by payment_no) as once").Rows().Single();

        Assert.Equal(FindingDesk.Findings(_version, Viewer.Operator, new()).Rows().Sum(row => row.Exact("amount")), sums.Amounts);
        Assert.Equal(payments.Exact("yuan"), sums.AtStake);
        Assert.True(sums.AtStake < sums.Amounts);
    }

    [Fact]
    public void Counts_OfEveryColumn_AddUpToTheFindings()
    {
        var findings = QueueDesk.Sums(_version, Supervisor, new()).Findings;

        Assert.True(findings > 0);
        Assert.All(QueueColumn.All, column => Assert.Equal(findings, QueueDesk.Counts(_version, Supervisor, new(), column).Values.Sum()));
    }

    [Fact]
    public void Filter_OfEveryValue_LeavesAsManyAsItsCountSays()
    {
        var counts = QueueDesk.Counts(_version, Viewer.Operator, new(), QueueColumn.All.Single(column => column.Name == "age"));

        Assert.All(counts, age => Assert.Equal(age.Value, QueueDesk.Sums(_version, Viewer.Operator, new() { Age = AgeBand.Find(age.Key) }).Findings));
    }

    [Fact]
    public void Filter_ByIdsAmountAndPlace_LeavesThoseOnly()
    {
        var all = QueueDesk.Page(_version, Viewer.Operator, new(), QueueOrder.Amount, 0, 10_000);
        var one = all[0];

        Assert.Equal([one.Id], Page(new() { Among = new([one.Id]) }));
        Assert.Equal(all.Count - 1, Page(new() { Among = new([one.Id], Others: true) }).Count);
        Assert.Equal(all.Where(finding => finding.Amount >= 3000).Select(finding => finding.Id), Page(new() { Least = 3000 }));
        Assert.Equal(all.Where(finding => finding.Prefecture == "540200" && finding.Kind == "rule").Select(finding => finding.Id), Page(new() { Prefecture = "540200", Kind = "rule" }));
    }

    [Fact]
    public void Counts_ForALeader_HideSmallNumbersAndWhatGivesThemAway()
    {
        var counts = FindingCounts.Read(_version, new(Role.Leader, []))!;

        Assert.DoesNotContain(counts.Cells.Values.Concat(counts.Patterns.Select(pattern => pattern.Findings)), count => count is >= 1 and <= 4);
        Assert.All(counts.Families.Append(null), family => Assert.NotEqual(1, counts.Prefectures.Append(null).Count(place => counts.Cells[(family, place)] is null)));
        Assert.All(counts.Prefectures.Append(null), place => Assert.NotEqual(1, counts.Families.Append(null).Count(family => counts.Cells[(family, place)] is null)));
    }

    [Theory]
    [InlineData(Role.Planner)]
    [InlineData(Role.Steward)]
    [InlineData(Role.Admin)]
    public void Counts_ForOtherRoles_AreNone(Role role) => Assert.Null(FindingCounts.Read(_version, new(role, ["540100"])));

    private List<string> Page(FindingFilter filter) =>
        [.. QueueDesk.Page(_version, Viewer.Operator, filter, QueueOrder.Amount, 0, 10_000).Select(finding => finding.Id)];
}
