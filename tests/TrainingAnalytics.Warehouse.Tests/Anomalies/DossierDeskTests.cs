using TrainingAnalytics.Warehouse.Anomalies;
using TrainingAnalytics.Warehouse.Anomalies.Dossiers;
using TrainingAnalytics.Warehouse.Anomalies.Queue;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Tests.Anomalies;

public sealed class DossierDeskTests(BuiltSample warehouse) : IClassFixture<BuiltSample>, IDisposable
{
    private static readonly Viewer Supervisor = new(Role.Supervisor, ["540100"]);

    private readonly OpenVersion _version = warehouse.Open();

    public void Dispose() => _version.Dispose();

    [Fact]
    public void Evidence_OfEveryPattern_AddsUpToTheFindingAndSaysWhatTheRecordSays()
    {
        var dossiers = All(Viewer.Operator).DistinctBy(finding => finding.Pattern).Select(finding => DossierDesk.Open(_version, Viewer.Operator, finding.Id)!).ToList();

        Assert.All(dossiers, dossier => Assert.Equal(dossier.Finding.Amount, dossier.Evidence.Sum(evidence => evidence.Amount)));
        Assert.All(dossiers, dossier => Assert.Equal(dossier.Finding.Records, dossier.Evidence.Length));
        Assert.All(dossiers, dossier => Assert.All(dossier.Evidence, evidence => Assert.True(!evidence.Fields.IsEmpty, $"{evidence.RecordKind} {evidence.RecordKey}")));
    }

    [Fact]
    public void Parameters_OfAFinding_AreThoseItWasFoundWith()
    {
        var found = All(Viewer.Operator).First(finding => finding.Pattern == "over_three_a_year");

        Assert.Equal(["上限 3.0000"], DossierDesk.Open(_version, Viewer.Operator, found.Id)!.Parameters.Select(one => $"{one.Meaning.Zh} {one.Value}"));
    }

    [Fact]
    public void Relatives_OfEveryFinding_ShareItsSubjectOrARecord()
    {
        var dossiers = All(Viewer.Operator).Take(60).Select(finding => DossierDesk.Open(_version, Viewer.Operator, finding.Id)!).ToList();

        Assert.Contains(dossiers, dossier => !dossier.Relatives.IsEmpty);
        Assert.All(dossiers, dossier => Assert.All(dossier.Relatives, relative => Assert.True(relative.IsSameSubject || relative.SharedRecords > 0)));
        Assert.All(dossiers, dossier => Assert.DoesNotContain(dossier.Finding.Id, dossier.Relatives.Select(relative => relative.Finding.Id)));
    }

    [Fact]
    public void Finding_OfAnotherPrefecture_IsAsIfThereWereNone()
    {
        var elsewhere = All(Viewer.Operator).First(finding => finding.Prefecture != "540100");

        Assert.Null(DossierDesk.Open(_version, Supervisor, elsewhere.Id));
        Assert.Null(DossierDesk.Open(_version, Supervisor, "nothing"));
        Assert.Empty(QueueDesk.Page(_version, Supervisor, new() { Prefecture = elsewhere.Prefecture }, QueueOrder.Amount, 0, 50));
    }

    [Fact]
    public void Relatives_ForASupervisor_AreNeverOfAnotherPrefecture() => Assert.All(
        All(Supervisor).SelectMany(finding => DossierDesk.Open(_version, Supervisor, finding.Id)!.Relatives),
        relative => Assert.Equal("540100", relative.Finding.Prefecture));

    private IReadOnlyList<Finding> All(Viewer viewer) => QueueDesk.Page(_version, viewer, new(), QueueOrder.Amount, 0, 10_000);
}
