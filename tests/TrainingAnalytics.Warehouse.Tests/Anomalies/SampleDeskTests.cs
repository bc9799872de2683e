using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using TrainingAnalytics.Warehouse.Anomalies.Sampling;
using TrainingAnalytics.Warehouse.Privacy;

namespace TrainingAnalytics.Warehouse.Tests.Anomalies;

public sealed class SampleDeskTests(BuiltSample warehouse) : IClassFixture<BuiltSample>
{
    private static readonly Viewer Supervisor = new(Role.Supervisor, ["540100", "540200"]);

    [Fact]
    public void Findings_OfASeed_AreTheFirstByHashWhateverDrawsThem()
    {
        using var version = warehouse.Open();
        var ids = version.Query("select finding_id from anomalies.finding where pattern = 'amount_off_standard'").Rows().Select(row => row.Text("finding_id")!);
        Assert.Equal(ids.OrderBy(id => Md5($"7|{id}"), StringComparer.Ordinal).Take(4), Drawn(new("amount_off_standard", 4, 7)));
    }

    [Fact]
    public void Findings_OfALargerSize_BeginWithTheSmaller() =>
        Assert.Equal(Drawn(new("amount_off_standard", 3)), Drawn(new("amount_off_standard", 6)).Take(3));

    [Fact]
    public void Findings_OfAnotherSeed_AreOthers() =>
        Assert.NotEqual(Drawn(new("amount_off_standard", 5, 1)), Drawn(new("amount_off_standard", 5, 2)));

    [Fact]
    public void Findings_ForASupervisor_LieInTheirPrefectures()
    {
        using var version = warehouse.Open();
        var drawn = SampleDesk.Findings(version, Supervisor, new("amount_off_standard", 400));
        Assert.NotEmpty(drawn);
        Assert.All(drawn, finding => Assert.Contains(finding.Prefecture, Supervisor.Prefectures));
        Assert.Equal(drawn.Count, SampleDesk.FindingsOf(version, Supervisor)["amount_off_standard"]);
    }

    [Fact]
    public void Unflagged_OfEachPrefecture_AreTheFirstByHash()
    {
        using var version = warehouse.Open();
        var drawn = SampleDesk.Unflagged(version, Supervisor, new(null, 5, 3));
        Assert.Equal(["540100", "540200"], drawn.Select(training => training.Prefecture).Distinct());
        Assert.All(drawn.GroupBy(training => training.Prefecture), prefecture =>
            Assert.Equal(prefecture.Select(one => Md5($"3|{one.Key}")).Order(StringComparer.Ordinal), prefecture.Select(one => Md5($"3|{one.Key}"))));
        Assert.Equal(10, drawn.Count);
    }

    [Fact]
    public void Unflagged_Trainings_HaveNoEvidenceAndWithTheFlaggedMakeAllCompleted()
    {
        using var version = warehouse.Open();
        var flagged = version.Query($"""
            select count(*) as n from core.fct_training as training
            where is_completed and (
                training_key in (select enrolment.training_key from core.enrolment as enrolment join anomalies.evidence as evidence using (record_key) where record_kind = 'registry')
                or class_code in (select record_key from anomalies.evidence where record_kind = 'class')
                or training_key in (select payment.training_key from core.fct_payment as payment join anomalies.evidence as evidence on payment_no = evidence.record_key where record_kind = 'payment')
                or exists (select 1 from core.fct_certificate as certificate join anomalies.evidence as evidence on record_kind = 'certificate' and certificate_key = evidence.record_key
                    join core.enrolment as enrolment on enrolment.person_key = certificate.person_key and enrolment.class_code = certificate.class_code
                    where enrolment.training_key = training.training_key))
            """).Rows().Single().Whole("n")!.Value;
        var all = version.Query("select count(*) as n from core.fct_training where is_completed").Rows().Single().Whole("n")!.Value;
        Assert.Equal(all, flagged + SampleDesk.UnflaggedIn(version, Viewer.Operator).Values.Sum());
    }

    [Theory]
    [InlineData(Role.Leader)]
    [InlineData(Role.Planner)]
    [InlineData(Role.Steward)]
    [InlineData(Role.Admin)]
    public void Samples_ForOtherRoles_AreEmpty(Role role)
    {
        using var version = warehouse.Open();
        var viewer = new Viewer(role, ["540100"]);
        Assert.Empty(SampleDesk.Findings(version, viewer, new("amount_off_standard")));
        Assert.Empty(SampleDesk.Unflagged(version, viewer, new(null)));
        Assert.Empty(SampleDesk.FindingsOf(version, viewer));
        Assert.Empty(SampleDesk.UnflaggedIn(version, viewer));
    }

    private string[] Drawn(SampleDraw draw)
    {
        using var version = warehouse.Open();
        return [.. SampleDesk.Findings(version, Viewer.Operator, draw).Select(finding => finding.Id)];
    }

    // No secret hangs on it: it only puts a sample in an order.
    [SuppressMessage("Security", "CA5351")]
    private static string Md5(string text) => Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(text)));
}
