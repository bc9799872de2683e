using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using TrainingAnalytics.Warehouse.Anomalies;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Models;
using TrainingAnalytics.Warehouse.Office;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Reports.Evidence;
using TrainingAnalytics.Warehouse.Tests.Anomalies;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Tests.Reports;

public sealed class EvidenceFileTests : IClassFixture<BuiltSample>, IDisposable
{
    private static readonly Actor Lhasa = new("lhasa", new(Role.Supervisor, ["540100"]));
    private static readonly Viewer Admin = new(Role.Admin, []);
    private static readonly string[] Facts = ["version", "as_of", "exported_at", "exported_by", "chosen", "masked"];
    private static readonly MetricCatalogue Catalogue = MetricCatalogue.Read(Path.Combine(ProductFiles.Find().Dashboards, "metrics"));

    private readonly BuiltSample _warehouse;
    private readonly OpenVersion _version;
    private readonly PatternBook _patterns;
    private readonly FindingOffice _office;
    private readonly EvidenceDesk _desk;

    public EvidenceFileTests(BuiltSample warehouse)
    {
        _warehouse = warehouse;
        _version = warehouse.Open();
        _patterns = PatternBook.Of(_version);
        _office = new(warehouse.Folder, new StandingClock());
        _desk = new(warehouse.Folder, _office, new PeopleDesk(warehouse.Folder), new StandingClock());
    }

    [Fact]
    public void Workbook_OfOneFinding_IsReadBackWithTypedCellsAndAFrozenHeader()
    {
        var finding = Finding("over_three_a_year");

        using var book = new ReadWorkbook(Bytes(EvidenceOrder.Of(finding, EvidenceForm.Xlsx, "zh-CN"), Operator("op")));

        Assert.Equal(["疑点", "证据", "培训登记", "补贴支付", "证书", "班级", "工作记录", "说明"], book.Sheets);
        Assert.Empty(book.Faults);
        Assert.All(book.Sheets, sheet => Assert.True(book.HasFrozenHeader(sheet)));
        var row = book.Rows("疑点")[1];
        var known = _version.Query("select amount, records, last_on from anomalies.finding where finding_id = $1", finding).Rows().Single();
        Assert.Equal([finding, "一年补贴培训超过三次", "over_three_a_year", "P20", "重复", "违反规则", "高"], row[..7]);
        Assert.Equal((known.Exact("amount"), (decimal?)known.Whole("records")), ((decimal?)row[16], (decimal?)row[17]));
        Assert.Equal(known.Date("last_on")!.Value.ToDateTime(TimeOnly.MinValue), row[19]);
        Assert.Equal(known.Whole("records"), book.Rows("证据").Count - 1);
    }

    [Fact]
    public void Workbook_OfOnePersonsFinding_SaysTheSentenceOfTheMaskedPersonInBothLanguages()
    {
        var finding = Finding("over_three_a_year");
        var person = new PeopleDesk(_warehouse.Folder).OfFinding(_version, Viewer.Operator, finding).Single();

        using var chinese = new ReadWorkbook(Bytes(EvidenceOrder.Of(finding, EvidenceForm.Xlsx, "zh-CN"), Operator("op")));
        using var english = new ReadWorkbook(Bytes(EvidenceOrder.Of(finding, EvidenceForm.Xlsx, "en"), Operator("op")));

        Assert.StartsWith($"{person.Name}在 ", (string?)chinese.Rows("疑点")[1][8], StringComparison.Ordinal);
        Assert.StartsWith($"{person.Name} had ", (string?)english.Rows("Findings")[1][8], StringComparison.Ordinal);
        Assert.All(chinese.Rows("培训登记").Skip(1), row => Assert.Equal([person.Key[..8], person.Name, person.Id], row[3..6]));
    }

    [Fact]
    public void Archive_OfASelection_HasTheHashOfEachFileAndTheFactsOfEachFinding()
    {
        var files = Files(Bytes(Selection(new(Family: "money"), EvidenceForm.Zip), Lhasa));

        using var manifest = JsonDocument.Parse(files["manifest.json"]);
        var root = manifest.RootElement;
        Assert.Equal(
            [_version.Name, "2021-09-30", "2021-11-05T08:30:00Z", "lhasa", "family=money", "True"],
            Facts.Select(name => root.GetProperty(name).ToString()));
        Assert.Equal(
            files.Where(file => file.Key != "manifest.json").Select(file => (file.Key, Convert.ToHexStringLower(SHA256.HashData(file.Value)))),
            root.GetProperty("files").EnumerateArray().Select(file => (file.GetProperty("file").GetString()!, file.GetProperty("sha256").GetString()!)));
        Assert.Equal(
            _version.Query("select finding_id from anomalies.finding where family = 'money' and prefecture_code = '540100' order by amount desc, pattern, finding_id").Rows().Select(row => row.Text("finding_id")),
            root.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("finding").GetString()));
        Assert.All(root.GetProperty("findings").EnumerateArray(), finding => Assert.Equal(
            ["finding", "pattern", "clause", "parameters", "version", "as_of"], finding.EnumerateObject().Select(fact => fact.Name)));
        Assert.All(files.Where(file => file.Key != "manifest.json"), file => Assert.Equal(Encoding.UTF8.GetPreamble(), file.Value.Take(3)));
    }

    [Theory]
    [InlineData(EvidenceForm.Xlsx)]
    [InlineData(EvidenceForm.Zip)]
    public void File_OfTheSameVersionAndMoment_IsTheSameToTheByte(EvidenceForm form)
    {
        var first = Bytes(Selection(new(Severity: "high"), form), Lhasa);
        Assert.Equal(first, Bytes(Selection(new(Severity: "high"), form), Lhasa));
    }

    [Theory]
    [InlineData(EvidenceForm.Xlsx)]
    [InlineData(EvidenceForm.Zip)]
    public void File_OfAllFindingsMasked_HoldsNoValueOfTheVaultAndNoToken(EvidenceForm form)
    {
        var text = string.Join('\n', Files(Bytes(Selection(new(), form), Operator("op"))).Select(file => Encoding.UTF8.GetString(file.Value)));

        // A name of one character is part of many words, and a name may be part of an institution's or an account's.
        var names = _version.Query("select name_zh from core.dim_institution").Rows().Select(row => row.Text("name_zh")!).ToList();
        var values = _warehouse.Vault().Where(entry => entry.Kind != TokenKind.Name || (entry.Clear.Length > 1 && !names.Exists(name => name.Contains(entry.Clear, StringComparison.Ordinal))));
        Assert.Equal([], values.Where(entry => text.Contains(entry.Clear, StringComparison.Ordinal)).Select(entry => entry.Clear).Distinct());
        Assert.DoesNotMatch("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", text);
    }

    [Fact]
    public void File_OfAnotherPrefecturesFinding_IsRefusedAndNotNoted()
    {
        var finding = _version.Query("select min(finding_id) as finding_id from anomalies.finding where prefecture_code = '540300'").Rows().Single().Text("finding_id")!;
        var before = _office.AccessLog(Admin).Count;

        var file = Export(EvidenceOrder.Of(finding, EvidenceForm.Zip, "zh-CN"), Lhasa);

        Assert.Null(file.Bytes);
        Assert.Equal(
            ("您负责的地市中没有所选的疑点，未导出；请回到队列重新选择。", "Your prefectures have no finding of that choice, and nothing was exported: go back to the queue and choose again."),
            (file.Refusal!.Zh, file.Refusal.En));
        Assert.Equal(before, _office.AccessLog(Admin).Count);
    }

    [Fact]
    public void File_OfASelection_HasFindingsAndRecordsOfOwnPrefecturesOnly()
    {
        var files = Files(Bytes(Selection(new(), EvidenceForm.Zip), Lhasa));
        var own = _version.Query("select finding_id from anomalies.finding where prefecture_code = '540100'").Rows().Select(row => row.Text("finding_id")!).ToHashSet();

        Assert.All(files.Where(file => file.Key.EndsWith(".csv", StringComparison.Ordinal)), file => Assert.Subset(own, Csv(file.Value).Skip(1).Select(line => line.Split(',')[0]).ToHashSet()));
    }

    [Theory]
    [InlineData(Role.Leader)]
    [InlineData(Role.Planner)]
    [InlineData(Role.Steward)]
    [InlineData(Role.Admin)]
    public void File_ForAnyOtherRole_IsRefused(Role role)
    {
        var file = Export(Selection(new(), EvidenceForm.Zip), new Actor("other", new(role, ["540100"])));

        Assert.Equal(("您的角色不看疑点，不能导出证据文件。", "Your role sees no findings and takes no evidence file."), (file.Refusal!.Zh, file.Refusal.En));
        Assert.Null(file.Bytes);
    }

    [Fact]
    public void File_InClearOfOneFinding_NotesEverybodyFirstAndHasTheVaultsValues()
    {
        var finding = Finding("over_three_a_year", "540100");
        var key = new PeopleDesk(_warehouse.Folder).OfFinding(_version, Viewer.Operator, finding).Single().Key;
        var before = _office.AccessLog(Admin).Count;

        var file = Export(EvidenceOrder.Of(finding, EvidenceForm.Zip, "zh-CN") with { UnmaskWhy = "移送公安" }, Lhasa);

        var id = _warehouse.Vault().Single(entry => entry.Kind == TokenKind.Person && entry.Token == Token.Read(key)).Clear;
        Assert.Contains(id, Encoding.UTF8.GetString(Files(file.Bytes!)["enrolments.csv"]), StringComparison.Ordinal);
        Assert.EndsWith("-20210930-unmasked.zip", file.Name, StringComparison.Ordinal);
        var notes = _office.AccessLog(Admin).Take(_office.AccessLog(Admin).Count - before).Select(note => (note.Who, note.Kind, note.Subject, note.Why));
        Assert.Equal([("lhasa", AccessKind.Export, finding, "unmasked zip: 移送公安"), ("lhasa", AccessKind.Unmask, $"{finding}/{key}", "移送公安")], notes);
    }

    [Fact]
    public void File_InClearWithoutAReason_IsRefused()
    {
        var file = Export(EvidenceOrder.Of(Finding("over_three_a_year", "540100"), EvidenceForm.Zip, "zh-CN") with { UnmaskWhy = " " }, Lhasa);

        Assert.Equal(("请写明理由。", "Give the reason."), (file.Refusal!.Zh, file.Refusal.En));
    }

    [Fact]
    public void File_InClearOfASelection_IsRefused()
    {
        var file = Export(Selection(new(), EvidenceForm.Zip) with { UnmaskWhy = "移送公安" }, Lhasa);

        Assert.Equal(("只能对一条疑点导出未脱敏的文件；请在疑点页上导出。", "People in clear are exported for one finding only: export them on the finding's page."), (file.Refusal!.Zh, file.Refusal.En));
    }

    [Fact]
    public void File_Masked_IsNotedInTheAccessLog()
    {
        Bytes(Selection(new(Family: "money"), EvidenceForm.Xlsx), Lhasa);

        var note = _office.AccessLog(Admin)[0];
        Assert.Equal(("lhasa", AccessKind.Export, AccessNote.Selection), (note.Who, note.Kind, note.Subject));
        Assert.Matches("^masked xlsx, [0-9]+: family=money$", note.Why);
    }

    [Fact]
    public void File_OfTickedFindings_NamesInLogAndManifestThoseThatItHolds()
    {
        var (own, elsewhere) = (Finding("over_three_a_year", "540100"), Finding("over_three_a_year", "540300"));

        var files = Files(Bytes(EvidenceOrder.OfTicked([elsewhere, own, "none"], EvidenceForm.Zip, "zh-CN"), Lhasa));

        Assert.Equal($"masked zip, 1: id={own}", _office.AccessLog(Admin)[0].Why);
        using var manifest = JsonDocument.Parse(files["manifest.json"]);
        Assert.Equal($"id={own}", manifest.RootElement.GetProperty("chosen").GetString());
    }

    [Fact]
    public void Refusal_OfTooMany_SaysHowManyAndHowManyAreGiven()
    {
        var refusal = EvidenceRefusals.Of(Selection(new(), EvidenceForm.Zip), 2001);

        Assert.Equal(
            ("所选疑点有 2001 条，一个文件最多 2000 条，未导出；请缩小筛选范围。", "2001 findings are chosen, and a file holds 2000 at most. Nothing was exported: narrow the choice."),
            (refusal!.Zh, refusal.En));
        Assert.Null(EvidenceRefusals.Of(Selection(new(), EvidenceForm.Zip), 2000));
    }

    public void Dispose() => _version.Dispose();

    private static Actor Operator(string account) => new(account, Viewer.Operator);

    private static EvidenceOrder Selection(FindingFilter filter, EvidenceForm form) => new(filter, filter.Family is { } family ? $"family={family}" : "", form, "zh-CN");

    private EvidenceFile Export(EvidenceOrder order, Actor actor) => _desk.Export(_version, PageFacts.Read(_version, Catalogue), Sayings(order.Language), actor, order);

    private EvidenceSayings Sayings(string language) => new(
        (finding, subject) => FindingSentence.Of(_patterns.ByName[finding.Pattern].Sentence.In(language), finding.Facts, finding.Parameters, new Dictionary<string, string> { ["subject"] = subject }),
        fact => $"{fact.Name}={fact.Value}");

    private byte[] Bytes(EvidenceOrder order, Actor actor)
    {
        var file = Export(order, actor);
        Assert.Null(file.Refusal);
        return file.Bytes!;
    }

    private string Finding(string pattern, string prefecture = "%") => _version.Query(
        "select min(finding_id) as finding_id from anomalies.finding where pattern = $1 and prefecture_code like $2", pattern, prefecture).Rows().Single().Text("finding_id")!;

    private static Dictionary<string, byte[]> Files(byte[] zipped)
    {
        using var zip = new ZipArchive(new MemoryStream(zipped));
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var memory = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(memory);
            return memory.ToArray();
        });
    }

    private static string[] Csv(byte[] bytes) => Encoding.UTF8.GetString(bytes.AsSpan(3)).TrimEnd().Split("\r\n");

    private sealed class StandingClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2021, 11, 5, 8, 30, 0, TimeSpan.Zero);
    }
}
