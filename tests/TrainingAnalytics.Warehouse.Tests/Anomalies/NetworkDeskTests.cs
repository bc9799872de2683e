using TrainingAnalytics.Warehouse.Anomalies.Network;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Tests.Anomalies;

public sealed class NetworkDeskTests(BuiltSample warehouse) : IClassFixture<BuiltSample>
{
    [Fact]
    public void Network_OfASharedAccount_ConnectsItsPeopleByTheirPayments()
    {
        using var version = warehouse.Open();
        var finding = version.Query("select finding_id, subject_key, amount from anomalies.finding where pattern = 'shared_account' order by amount desc limit 1").Rows().Single();
        var network = NetworkDesk.Around(version, Viewer.Operator, finding.Text("finding_id")!)!;
        var paid = version.Query("""
            select count(*) as payments, sum(payment.net) as net, count(distinct payment.person_key) as people
            from anomalies.evidence as evidence join anomalies.net_payment as payment on payment.payment_no = evidence.record_key
            where evidence.finding_id = $1
            """, finding.Text("finding_id")).Rows().Single();

        var account = network.Nodes.Single(node => node is { Kind: "account", IsSubject: true });
        var edges = network.Edges.Where(edge => network.Nodes[edge.To] == account).ToList();
        Assert.Equal("A", account.Key);
        Assert.Equal(paid.Whole("people"), edges.Count);
        Assert.Equal(paid.Whole("payments"), edges.Sum(edge => edge.Payments));
        Assert.Equal(paid.Exact("net"), edges.Sum(edge => edge.Yuan));
    }

    [Fact]
    public void Network_OfASharedPhone_ConnectsItsPeople()
    {
        using var version = warehouse.Open();
        var finding = version.Query("select finding_id, records from anomalies.finding where pattern = 'shared_phone' order by finding_id limit 1").Rows().Single();
        var network = NetworkDesk.Around(version, Viewer.Operator, finding.Text("finding_id")!)!;
        var phone = network.Nodes.Single(node => node is { Kind: "phone", IsSubject: true });
        Assert.Equal(finding.Whole("records"), network.Edges.Where(edge => network.Nodes[edge.To] == phone).Sum(edge => edge.Enrolments));
    }

    [Fact]
    public void Network_OfEveryFinding_IsDrawableAndTellsWhatItLeavesOut()
    {
        using var version = warehouse.Open();
        var networks = Ids(version).Select(id => NetworkDesk.Around(version, Viewer.Operator, id)!).ToList();
        Assert.All(networks, network =>
        {
            Assert.InRange(network.Nodes.Length, 0, 40);
            Assert.True(network.LeftOut.IsEmpty || network.Nodes.Length == 40);
            Assert.All(network.Edges, edge => Assert.True(edge.Enrolments + edge.Payments + edge.Certificates + edge.Classes > 0 || edge.IsRegistered));
            Assert.Equal(network.Nodes.Length, network.Nodes.Select(node => (node.Kind, node.Key)).Distinct().Count());
        });
        Assert.Contains(networks, network => !network.LeftOut.IsEmpty);
    }

    [Fact]
    public void Network_OfEveryFinding_HoldsNoTokenOfAnAccountOrAPhone()
    {
        using var version = warehouse.Open();
        var nodes = Ids(version).SelectMany(id => NetworkDesk.Around(version, Viewer.Operator, id)!.Nodes);
        Assert.All(nodes.Where(node => node.Kind is "account" or "phone"), node => Assert.InRange(node.Key.Length, 1, 2));
    }

    [Fact]
    public void Network_AskedTwice_IsTheSame()
    {
        using var version = warehouse.Open();
        foreach (var id in Ids(version).Take(20))
        {
            var (first, second) = (NetworkDesk.Around(version, Viewer.Operator, id)!, NetworkDesk.Around(version, Viewer.Operator, id)!);
            Assert.Equal(first.Nodes, second.Nodes);
            Assert.Equal(first.Edges, second.Edges);
        }
    }

    [Fact]
    public void Network_OfASupervisor_NamesNoInstitutionOutOfReach()
    {
        using var version = warehouse.Open();
        var supervisor = new Viewer(Role.Supervisor, ["540100"]);
        Assert.All(Ids(version, "540100").Select(id => NetworkDesk.Around(version, supervisor, id)!), network =>
            Assert.All(network.Nodes.Where(node => !node.Reached), node => Assert.InRange(node.Key.Length, 1, 2)));
        Assert.All(Ids(version, "540300"), id => Assert.Null(NetworkDesk.Around(version, supervisor, id)));
        Assert.Null(NetworkDesk.Around(version, new Viewer(Role.Planner, ["540100"]), Ids(version, "540100")[0]));
        Assert.Null(NetworkDesk.Around(version, Viewer.Operator, "nothing"));
    }

    private static IReadOnlyList<string> Ids(OpenVersion version, string? prefecture = null) =>
    [
        .. version.Query("select finding_id from anomalies.finding where $1::varchar is null or prefecture_code = $1 order by 1", prefecture).Rows()
            .Select(row => row.Text("finding_id")!),
    ];
}
