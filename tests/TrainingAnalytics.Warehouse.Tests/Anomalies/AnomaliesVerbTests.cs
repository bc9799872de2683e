using System.Text.Json;
using TrainingAnalytics.Warehouse.Anomalies;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Tests.Cli;

namespace TrainingAnalytics.Warehouse.Tests.Anomalies;

public sealed class AnomaliesVerbTests(BuiltSample warehouse) : IClassFixture<BuiltSample>
{
    [Fact]
    public void Anomalies_Findings_HaveTheContractsColumns() => Assert.Equal(
        "finding_id,pattern,family,kind,severity,subject_kind,subject_key,institution_code,county_code,leaning,amount,records",
        FirstLine(Run("anomalies", "--format", "csv").Results));

    [Fact]
    public void Anomalies_Records_HaveTheContractsColumns() => Assert.Equal(
        "finding_id,pattern,leaning,record_kind,record_key,amount", FirstLine(Run("anomalies", "--records", "--format", "csv").Results));

    [Theory]
    [InlineData("pattern", "paid_twice", "--pattern", "paid_twice")]
    [InlineData("family", "money", "--family", "money")]
    [InlineData("severity", "low", "--severity", "low")]
    public void Anomalies_Filtered_AreAllOfThatKind(string column, string value, params string[] filter)
    {
        var rows = Rows(["anomalies", .. filter]);
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal(value, row.GetProperty(column).GetString()));
    }

    [Fact]
    public void Anomalies_Prefectures_AddUpToTheRegion()
    {
        string[] prefectures = ["540100", "540200", "540300", "540400", "540500", "540600", "542500"];
        Assert.Equal(Rows("anomalies", "--region", "540000").Count, prefectures.Sum(code => Rows("anomalies", "--region", code).Count));
    }

    [Theory]
    [InlineData("no pattern nope", "--pattern", "nope")]
    [InlineData("no family nope", "--family", "nope")]
    [InlineData("no severity nope", "--severity", "nope")]
    [InlineData("no region 999999", "--region", "999999")]
    public void Anomalies_UnknownFilter_IsWrongUse(string message, params string[] filter)
    {
        var run = Run(["anomalies", .. filter]);
        Assert.Equal(2, run.Status);
        Assert.Contains(message, run.Messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Leader)]
    [InlineData(Role.Planner)]
    [InlineData(Role.Steward)]
    [InlineData(Role.Admin)]
    public void Findings_OfOtherRoles_AreNone(Role role)
    {
        using var version = warehouse.Open();
        Assert.Equal(0, FindingDesk.Findings(version, new Viewer(role, ["540100"]), new FindingFilter()).RowCount);
    }

    [Fact]
    public void Findings_OfASupervisor_AreThoseOfTheirPrefectures()
    {
        using var version = warehouse.Open();
        var own = FindingDesk.Findings(version, new Viewer(Role.Supervisor, ["540100"]), new FindingFilter()).RowCount;
        Assert.Equal(FindingDesk.Findings(version, Viewer.Operator, new FindingFilter(Region: "540100")).RowCount, own);
        Assert.True(own > 0);
        Assert.Equal(0, FindingDesk.Findings(version, new Viewer(Role.Supervisor, []), new FindingFilter()).RowCount);
        Assert.Equal(0, FindingDesk.Records(version, new Viewer(Role.Supervisor, ["540100"]), new FindingFilter(Region: "540200")).RowCount);
    }

    private CommandLineRun Run(params string[] arguments) => CommandLineRun.Of(warehouse.Root, arguments);

    private IReadOnlyList<JsonElement> Rows(params string[] arguments) =>
        [.. JsonDocument.Parse(Run([.. arguments, "--format", "json"]).Results).RootElement.GetProperty("rows").EnumerateArray()];

    private static string FirstLine(string text) => text.TrimStart('\uFEFF').Split('\n')[0].TrimEnd();
}
