using TrainingAnalytics.Warehouse.Anomalies;
using TrainingAnalytics.Warehouse.Anomalies.Institutions;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Tests.Anomalies;

public sealed class InstitutionDeskTests(BuiltSample warehouse) : IClassFixture<BuiltSample>
{
    [Fact]
    public void Portrait_OfEveryInstitution_AgreesWithTheMarts()
    {
        using var version = warehouse.Open();
        Assert.All(Codes(version), code =>
        {
            var portrait = InstitutionDesk.Open(version, Viewer.Operator, code, ConcludedFindings.None)!;
            Assert.Equal(One(version, "select count(*) as n from anomalies.finding where institution_code = $1", code), portrait.Patterns.Sum(one => one.Findings));
            Assert.All(portrait.Patterns, one => Assert.Equal(one.Findings, one.TowardsError + one.Open + one.TowardsFraud));
            Assert.Equal(One(version, "select count(*) as n from marts.training where institution = $1", code), portrait.Years.Sum(year => year.Completed));
            Assert.Equal(One(version, "select count(*) as n from marts.training where institution = $1 and is_certified", code), portrait.Years.Sum(year => year.Certified));
            Assert.Equal(One(version, "select count(*) as n from marts.training where institution = $1 and is_questioned", code), portrait.Years.Sum(year => year.Questioned));
            Assert.Equal(One(version, "select coalesce(sum(amount), 0) as n from marts.payment where institution = $1", code), portrait.Years.Sum(year => year.Paid - year.Recovered));
        });
    }

    [Fact]
    public void Portrait_OfEveryInstitution_PutsEachPaymentAtStakeOnce()
    {
        using var version = warehouse.Open();
        var ranking = InstitutionRanking.Read(version, Viewer.Operator, ConcludedFindings.None).ToDictionary(one => one.Code, one => one.AtStake);
        Assert.All(Codes(version), code => Assert.Equal(
            ranking[code], InstitutionDesk.Open(version, Viewer.Operator, code, ConcludedFindings.None)!.Years.Sum(year => year.AtStake)));
    }

    [Fact]
    public void Portrait_OfAnInstitutionWithoutAFinding_IsThereAllTheSame()
    {
        using var version = warehouse.Open();
        var code = version.Query("select min(institution_code) as code from marts.training as t join core.dim_institution as i on i.institution_code = t.institution where institution_code not in (select institution_code from anomalies.finding)").Rows().Single().Text("code")!;
        var portrait = InstitutionDesk.Open(version, Viewer.Operator, code, ConcludedFindings.None)!;
        Assert.Empty(portrait.Patterns);
        Assert.True(portrait.Years.Sum(year => year.Completed) > 0);
        Assert.Equal(0, portrait.Years.Sum(year => year.AtStake));
    }

    [Fact]
    public void Portrait_OfAnOutlier_StandsBesideItsPeers()
    {
        using var version = warehouse.Open();
        var code = version.Query("select min(institution_code) as code from anomalies.institution_rank where is_outlier").Rows().Single().Text("code")!;
        var measures = InstitutionDesk.Open(version, Viewer.Operator, code, ConcludedFindings.None)!.Measures;
        Assert.Equal(["attendance", "certification_rate", "cost_per_certificate", "days_to_certificate", "employment_rate"], measures.Select(one => one.Measure));
        Assert.True(measures.Count(one => one.IsFar) >= 2);
        Assert.All(measures.Where(one => one.IsFar), one => Assert.True(one.RobustZ > 3.5));
    }

    [Fact]
    public void Portrait_WithADismissedFinding_CountsItBeside()
    {
        using var version = warehouse.Open();
        var finding = version.Query("select finding_id, institution_code, pattern from anomalies.finding where institution_code <> 'unassigned' and amount > 0 order by amount desc limit 1").Rows().Single();
        var concluded = new ConcludedFindings([finding.Text("finding_id")!], []);
        var before = Pattern(ConcludedFindings.None);
        var after = Pattern(concluded);
        Assert.Equal((before.Findings - 1, 1), (after.Findings, after.Dismissed));
        Assert.True(after.AtStake < before.AtStake);

        PatternAtInstitution Pattern(ConcludedFindings said) =>
            InstitutionDesk.Open(version, Viewer.Operator, finding.Text("institution_code")!, said)!.Patterns.Single(one => one.Pattern == finding.Text("pattern"));
    }

    [Fact]
    public void Portrait_OutOfReachOrUnknown_IsNone()
    {
        using var version = warehouse.Open();
        var elsewhere = version.Query("""
            select min(institution_code) as code from core.dim_institution
            where prefecture = '540300'
                and institution_code not in (select institution from core.dim_class where prefecture = '540100')
                and institution_code not in (select institution_code from anomalies.finding where prefecture_code = '540100')
            """).Rows().Single().Text("code")!;
        var supervisor = new Viewer(Role.Supervisor, ["540100"]);
        Assert.NotNull(InstitutionDesk.Open(version, Viewer.Operator, elsewhere, ConcludedFindings.None));
        Assert.Null(InstitutionDesk.Open(version, supervisor, elsewhere, ConcludedFindings.None));
        Assert.Null(InstitutionDesk.Open(version, supervisor, "nobody", ConcludedFindings.None));
        Assert.Null(InstitutionDesk.Open(version, Viewer.Operator, "unassigned", ConcludedFindings.None));
    }

    private static IEnumerable<string> Codes(OpenVersion version) =>
        version.Query("select institution_code from core.dim_institution where institution_code <> 'unassigned' order by 1").Rows().Select(row => row.Text("institution_code")!);

    private static decimal One(OpenVersion version, string sql, string code) => version.Query(sql, code).Rows().Single().Exact("n")!.Value;
}
