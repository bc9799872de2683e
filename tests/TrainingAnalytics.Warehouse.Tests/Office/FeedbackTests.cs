using Microsoft.Data.Sqlite;
using TrainingAnalytics.Warehouse.Models;
using TrainingAnalytics.Warehouse.Office;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Tests.Anomalies;
using TrainingAnalytics.Warehouse.Tests.Cli;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Tests.Office;

/// <summary>What people conclude, in the numbers of the next build of the sample.</summary>
public sealed class FeedbackTests : IClassFixture<BuiltSample>, IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("feedback-");
    private readonly WarehouseFolder _folder;
    private readonly FindingOffice _office;

    public FeedbackTests(BuiltSample built)
    {
        Copy(new DirectoryInfo(built.Root), _root);
        _folder = new WarehouseFolder(_root.FullName);
        _office = new FindingOffice(_folder, TimeProvider.System);
    }

    public void Dispose() => _root.Delete(recursive: true);

    [Fact]
    public void Build_SignedFraud_IsVerifiedAndQuestionedNoLonger()
    {
        var (before, finding) = (Counts(), Pensioner());
        Conclude(finding, Conclusion.Fraud);
        Assert.False(Build().IsNew);
        Act(finding, "wangdu", WorkAction.Sign);
        Assert.True(Build().IsNew);
        Assert.Equal((before.Completed, before.Verified - 1, before.Questioned - 1), Counts());
        Assert.False(Build().IsNew);
        Assert.Equal("", Broken());
    }

    [Fact]
    public void Build_DataError_IsQuestionedNoLongerAndStillVerified()
    {
        var (before, finding) = (Counts(), Pensioner());
        Conclude(finding, Conclusion.DataError);
        Assert.True(Build().IsNew);
        Assert.Equal((before.Completed, before.Verified, before.Questioned - 1), Counts());
    }

    [Fact]
    public void Build_Reopened_IsTheVersionOfBefore()
    {
        var (before, finding) = (Build().Version, Pensioner());
        Conclude(finding, Conclusion.DataError);
        Assert.NotEqual(before, Build().Version);
        Act(finding, "drolma", WorkAction.Reopen);
        Assert.Equal((before, false), (Build().Version, Build().IsNew));
    }

    [Theory]
    [InlineData("person", 1)]
    [InlineData("class", 4)]
    public void Build_FraudWithAClassAsEvidence_TakesAwayWhomTheFindingIsAbout(string subject, int trainings)
    {
        var verified = Counts().Verified;
        var of = One("select concat_ws('|', max(cast(person_key as varchar)), class_code) from core.enrolment join marts.training using (training_key, person_key) group by class_code having count(*) = 4 and count(distinct person_key) = 4 order by class_code limit 1").Split('|');
        var finding = Pensioner() with { FindingId = "another", SubjectKind = subject, SubjectKey = subject == "person" ? of[0] : of[1], Evidence = [new("class", of[1])] };
        Conclude(finding, Conclusion.Fraud);
        Act(finding, "wangdu", WorkAction.Sign);
        Build();
        Assert.Equal(verified - trainings, Counts().Verified);
    }

    [Fact]
    public void Build_LogWasChanged_SaysSoAndGoesOn()
    {
        Conclude(Pensioner(), Conclusion.DataError);
        using (var log = new SqliteConnection($"Data Source={_folder.OfficeDatabase};Pooling=False"))
        {
            log.Open();
            using var change = log.CreateCommand();
            change.CommandText = "drop trigger log_keeps_entries; update log set conclusion = 'compliant' where no = 3";
            change.ExecuteNonQuery();
        }

        Assert.Contains(
            "疑点处理记录被改动过，本版本仍采用其中的结论；请运行 verify-log 查看。The log of the work on findings was changed; this version goes by its conclusions all the same: run verify-log.",
            Build().Warnings);
    }

    [Fact]
    public void Build_EarlierAsOf_LeavesTheConclusionOut()
    {
        Conclude(Pensioner(), Conclusion.DataError);
        Build(AsOf().AddDays(-1));
        Assert.Equal("0", One("select count(*) from core.conclusion"));
        Build(AsOf().AddDays(1));
        Assert.Equal("1", One("select count(*) from core.conclusion"));
    }

    [Fact]
    public void Build_FraudNinetyDaysOn_IsNotRecoveredUnlessTheMoneyIsBack()
    {
        var (asOf, finding) = (AsOf(), Pensioner());
        var paid = One($"select string_agg(concat_ws(',', payment_no, net), ' ' order by payment_no) from anomalies.net_payment where record_key = '{finding.Evidence[0].RecordKey}'");
        Conclude(finding, Conclusion.Fraud);
        Act(finding, "wangdu", WorkAction.Sign);
        Build(asOf.AddDays(90));
        Assert.Equal("", NotRecovered());
        Build(asOf.AddDays(91));
        Assert.Equal(paid, NotRecovered());
        Assert.All(Build(asOf.AddDays(92), Recoveries(finding, paid)).Files, file => Assert.Equal(paid.Split(' ').Length, file.Accepted));
        Assert.Equal("", NotRecovered());
    }

    [Fact]
    public void VerifyLog_TailCutAfterABuild_NamesWhatIsMissing()
    {
        Conclude(Pensioner(), Conclusion.DataError);
        var version = Build().Version;
        File.Delete(_folder.OfficeDatabase);
        Assert.Equal($"3 tail the log went to entry 3 when version {version} was built, and goes to 0 now", Broken());
        Conclude(Pensioner("duplicate"), Conclusion.Compliant);
        Assert.Equal($"3 tail entry 3 is not the one that version {version} was built with", Broken());
        Assert.Equal(1, CommandLineRun.Of(_folder.Root, "verify-log").Status);
    }

    private FindingUnderWork Pensioner(string family = "trainee")
    {
        using var version = OpenCurrent();
        var row = version.Query($"""
            select finding.*, evidence.record_kind, evidence.record_key from anomalies.finding as finding join anomalies.evidence as evidence using (finding_id)
            where finding.family = '{family}' and finding.records = 1 and finding.amount > 0 and (finding.pattern = 'pension_recipient' or finding.family <> 'trainee')
                and evidence.record_key in (select record_key from core.enrolment join marts.training using (training_key))
                and (select count(*) from anomalies.evidence as other where other.record_key = evidence.record_key) = 1
            order by finding.pattern, finding.finding_id limit 1
            """).Rows().Single();
        return new(
            row.Text("finding_id")!, row.Text("pattern")!, row.Text("family")!, row.Text("subject_kind")!, row.Text("subject_key")!, row.Text("institution_code")!,
            row.Text("prefecture_code")!, row.Exact("amount")!.Value, version.Name, version.AsOf, [new(row.Text("record_kind")!, row.Text("record_key")!)]);
    }

    private void Conclude(FindingUnderWork finding, Conclusion conclusion)
    {
        Act(finding, "drolma", WorkAction.Assign);
        Act(finding, "drolma", WorkAction.StartChecking);
        Act(finding, "drolma", WorkAction.Conclude, conclusion);
    }

    private void Act(FindingUnderWork finding, string account, WorkAction action, Conclusion? conclusion = null)
    {
        var viewer = new Viewer(Role.Supervisor, [finding.PrefectureCode]);
        var last = _office.Of(viewer, finding.FindingId).LastStep;
        Assert.Null(_office.Act(new(account, viewer), finding, action, new("because", last, "drolma", conclusion)).Refusal);
    }

    private (long Completed, long Verified, long Questioned) Counts()
    {
        using var version = OpenCurrent();
        var row = version.Query("select count(*) as n, count(*) filter (where not is_confirmed_fraud) as v, count(*) filter (where is_questioned) as q from marts.training").Rows().Single();
        return (row.Whole("n")!.Value, row.Whole("v")!.Value, row.Whole("q")!.Value);
    }

    private BuildReport Build(DateOnly? asOf = null, params string[] places) => new Pipeline(new BuildOrder(_folder, ProductFiles.Find(), places, asOf)).Build();

    private DateOnly AsOf()
    {
        using var version = OpenCurrent();
        return version.AsOf;
    }

    private string One(string sql)
    {
        using var version = OpenCurrent();
        return version.Query($"select cast(({sql}) as varchar) as one").Rows().Single().Text("one")!;
    }

    private string NotRecovered() =>
        One("select coalesce(string_agg(concat_ws(',', record_key, amount), ' ' order by record_key), '') from anomalies.evidence where pattern = 'not_recovered'");

    // As money comes back: a payment file with a recovery of each payment.
    private string Recoveries(FindingUnderWork finding, string paid)
    {
        var file = Path.Combine(_root.FullName, "payment_recovered_20211231.csv");
        var enrolment = finding.Evidence[0].RecordKey.Replace('/', ',');
        var rows = paid.Split(' ').Select(payment => payment.Split(',')).Select(payment => $"R{payment[0]},recovery,{enrolment},institution,-{payment[1]},employment_fund,2021-12-31,540102,{payment[0]}");
        File.WriteAllLines(file, ["payment_no,subsidy_kind,source_system,enrolment_no,payee_kind,amount,fund_source,paid_on,paying_county,recovers_payment_no", .. rows]);
        return file;
    }

    private string Broken() => string.Join(", ", LogVerification.Of(_folder).Breaks.Select(broken => $"{broken.No} {OfficeCode.Of(broken.Kind)} {broken.Detail.En}"));

    private OpenVersion OpenCurrent()
    {
        using var shelf = new VersionShelf(_folder);
        return shelf.Current();
    }

    private static void Copy(DirectoryInfo from, DirectoryInfo to)
    {
        foreach (var file in from.GetFiles()) file.CopyTo(Path.Combine(to.FullName, file.Name));
        foreach (var folder in from.GetDirectories()) Copy(folder, to.CreateSubdirectory(folder.Name));
    }
}
