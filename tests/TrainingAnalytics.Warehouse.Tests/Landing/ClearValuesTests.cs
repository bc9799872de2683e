using System.Text;
using TrainingAnalytics.Warehouse.Landing;
using TrainingAnalytics.Warehouse.Models;

namespace TrainingAnalytics.Warehouse.Tests.Landing;

/// <summary>No name, ID, phone or account is anywhere in a warehouse but in its vault.</summary>
public sealed class ClearValuesTests : IDisposable
{
    private const string Name = "扎西样本", Phone = "19912345678", Account = "6222009912345678";
    private static readonly string Id = GoodRows.Id(1);

    private readonly TemporaryLanding _landing = new();

    [Fact]
    public void Landing_OfGoodAndFaultyRows_HoldsNoClearValue()
    {
        LandPeople();
        Assert.Equal([], Leaks());
    }

    [Fact]
    public void Build_OfPeople_LeavesNoClearValue()
    {
        Write();
        new Pipeline(new(_landing.Folder, ProductFiles.Find(), [_landing.Files])).Build();
        Assert.Equal([], Leaks());
    }

    [Fact]
    public void Landing_OfSamples_HoldsNoClearValueOutsideTheVault()
    {
        _landing.Land(Path.Combine(Path.GetDirectoryName(ProductFiles.Find().Sql)!, "data-samples", "broken"));
        Assert.Equal([], Leaks("样本1", "样本2", "样本教师", "样本审批", GoodRows.Id(1), GoodRows.Id(2), "19900000002", "6222009900000002"));
    }

    [Theory]
    [InlineData("sex", Name, "找到“扎***”，应为代码之一：male 男、female 女")]
    [InlineData("sex", "5499 0119 9001 0100 1X", "找到“54** **** **** **** *X”，应为代码之一：male 男、female 女")]
    [InlineData("sex", "Tashi Dolma", "找到“T**** *****”，应为代码之一：male 男、female 女")]
    [InlineData("attended_hours", Phone, "找到“19*********”，应为0 至 2000 的数")]
    [InlineData("attended_hours", "199-1234-5678", "找到“19*-****-****”，应为0 至 2000 的数")]
    [InlineData("enrolled_on", Phone, "找到“19*********”，应为日期（如 2020-03-01、2020/3/1、20200301、2020年3月1日）")]
    [InlineData("enrolled_on", "2020年13月1日", "找到“2020年13月1日”，应为日期（如 2020-03-01、2020/3/1、20200301、2020年3月1日）")]
    [InlineData("attended_hours", "13,812,345,678", "找到“13,***,***,***”，应为0 至 2000 的数")]
    [InlineData("attended_hours", "138.1234.5678", "找到“13*.****.****”，应为0 至 2000 的数")]
    [InlineData("attended_hours", "138/1234/5678", "找到“13*/****/****”，应为0 至 2000 的数")]
    [InlineData("attended_hours", "138_1234_5678", "找到“13*_****_****”，应为0 至 2000 的数")]
    [InlineData("attended_hours", "13812x345678", "找到“13***x******”，应为0 至 2000 的数")]
    [InlineData("attended_hours", "+86(138)12345678", "找到“+86(***)********”，应为0 至 2000 的数")]
    [InlineData("attended_hours", "549:901:199:001:010:017", "找到“54*:***:***:***:***:***”，应为0 至 2000 的数")]
    [InlineData("attended_hours", "549901.19900101.0017", "找到“54****.********.****”，应为0 至 2000 的数")]
    [InlineData("attended_hours", "138\u00A01234\u00A05678", "找到“13*\u00A0****\u00A0****”，应为0 至 2000 的数")]
    [InlineData("attended_hours", "138\u20091234\u20095678", "找到“13*\u2009****\u2009****”，应为0 至 2000 的数")]
    [InlineData("attended_hours", "138\u200B1234\u200B5678", "找到“13*\u200B****\u200B****”，应为0 至 2000 的数")]
    [InlineData("attended_hours", "138·1234–5678", "找到“13*·****–****”，应为0 至 2000 的数")]
    [InlineData("attended_hours", "１３８－１２３４－５６７８", "找到“１３*－****－****”，应为0 至 2000 的数")]
    [InlineData("enrolled_on", "549901.19900101.0017", "找到“54****.********.****”，应为日期（如 2020-03-01、2020/3/1、20200301、2020年3月1日）")]
    [InlineData("enrolled_on", "13812345", "找到“13******”，应为日期（如 2020-03-01、2020/3/1、20200301、2020年3月1日）")]
    [InlineData("enrolled_on", "20201301", "找到“20201301”，应为日期（如 2020-03-01、2020/3/1、20200301、2020年3月1日）")]
    [InlineData("enrolled_on", "31/12/2020", "找到“31/12/2020”，应为日期（如 2020-03-01、2020/3/1、20200301、2020年3月1日）")]
    [InlineData("enrolled_on", "２０２０年１３月０１日", "找到“２０２０年１３月０１日”，应为日期（如 2020-03-01、2020/3/1、20200301、2020年3月1日）")]
    public void Detail_OfAValueThatMayBePersonal_IsMasked(string column, string value, string detail)
    {
        _landing.Land("registry.csv", GoodRows.File("registry", GoodRows.Row("registry", 1, column, value)));
        Assert.Equal(detail, Assert.Single(_landing.Quarantine()).Detail);
    }

    [Theory]
    [InlineData("10,000,000.01", "10,000,000.01")]
    [InlineData("10000000.01", "10000000.01")]
    [InlineData("1,234,567.891", "1,234,567.891")]
    [InlineData("-10,234,567.89", "-10,234,567.89")]
    [InlineData(Phone, "19*********")]
    [InlineData("6,217,001,234,567,890.00", "6,2**,***,***,***,***.**")]
    [InlineData("622200.1234", "622200.1234")]
    [InlineData("6222-001-234", "62**-***-***")]
    [InlineData("138,123,4567", "13*,***,****")]
    public void Detail_OfAnAmount_ShowsWhatAnAmountMayBe(string amount, string shown)
    {
        _landing.Land("payment.csv", GoodRows.File("payment", GoodRows.Row("payment", 1, "amount", amount)));
        Assert.Equal($"找到“{shown}”，应为-10,000,000 至 10,000,000 元、不为 0、最多两位小数", Assert.Single(_landing.Quarantine()).Detail);
    }

    [Theory]
    [InlineData("王小明 549957197410280010", "王**54****************")]
    [InlineData("199-1234-5678", "19*-****-****")]
    [InlineData("备注2020年", "备注2020年")]
    [InlineData("民族", "民族")]
    public void Header_ThatIsAPersonsData_IsMaskedWhereItIsNamed(string header, string shown)
    {
        var report = _landing.Land("registry.csv", $"{GoodRows.Header("registry")},{header}\n{GoodRows.Row("registry")},x\n");
        Assert.Equal((FileState.Landed, $"忽略未知的列：{shown}"), (report.State, report.Message));
        Assert.Equal([shown], _landing.Zone.Batches().Single().UnknownColumns);
    }

    [Theory]
    [InlineData("{0}", null)]
    [InlineData(" {0}\u3000", null)]
    [InlineData("{1}", null)]
    [InlineData("I1", "I1")]
    [InlineData("91540199000000001X", "91540199000000001X")]
    [InlineData("549901199001010011", "549901199001010011")]
    public void Payee_ThatIsAResidentId_IsDroppedAndItsRowStays(string payee, string? kept)
    {
        var (eighteen, fifteen) = (GoodRows.Id(1), GoodRows.Id(1)[..6] + GoodRows.Id(1)[8..17]);
        var value = string.Format(System.Globalization.CultureInfo.InvariantCulture, payee, $"{eighteen[..6]} {eighteen[6..]}", fifteen);
        var report = _landing.Land("payment.csv", GoodRows.File("payment", GoodRows.Row("payment", 1, "payee_code", value)));
        Assert.Equal((1L, 0L), (report.Accepted, report.Quarantined));
        Assert.Equal([kept], _landing.Query("select payee_code from landing.payment").Rows().Select(r => r.Text("payee_code")));
    }

    [Fact]
    public void Number_ThatLooksLikeAnId_StaysWhereTheContractDropsNone()
    {
        Assert.Equal(1, _landing.Land("payment.csv", GoodRows.File("payment", GoodRows.Row("payment", 1, "enrolment_no", GoodRows.Id(1)))).Accepted);
        Assert.Equal([GoodRows.Id(1)], _landing.Query("select enrolment_no from landing.payment").Rows().Select(r => r.Text("enrolment_no")));
    }

    [Fact]
    public void Detail_OfShiftedColumns_QuotesNoValue()
    {
        var row = GoodRows.Row("registry", 1, "person_name", Name).Split(',').ToList();
        row.Insert(2, "");
        row.RemoveAt(row.Count - 1);
        _landing.Land("registry.csv", GoodRows.File("registry", string.Join(',', row)));
        Assert.DoesNotContain(_landing.Quarantine(), f => f.Detail.StartsWith("找到“", StringComparison.Ordinal));
    }

    public void Dispose() => _landing.Dispose();

    private void LandPeople()
    {
        Write();
        LastFiles.Keep(_landing.Folder, _landing.Land());
    }

    // Each personal value in its own column, and in every other one.
    private void Write()
    {
        foreach (var extract in GoodRows.Names)
        {
            var columns = GoodRows.Columns(extract);
            // An extract without a personal column holds nobody: its faulty values are quoted as they are.
            var values = TemporaryLanding.Contracts[extract].Columns.Any(c => c.Personal is not null) ? new[] { Name, Phone, Account, Id, $"{Id[..6]} {Id[6..]}" } : [Phone, Account, Id];
            var rows = columns.SelectMany(c => values.Select((v, i) => GoodRows.Row(extract, 2 + i, c, v)))
                .Where(r => !Lands(r, extract)).Prepend(Own(extract));
            _landing.Write($"{extract}.csv", GoodRows.File(extract, [.. rows]));
        }
    }

    // In a text of its own a number is no person's: such a row is good, and its value stays.
    private static bool Lands(string row, string extract)
    {
        var contract = TemporaryLanding.Contracts[extract];
        return row.Split(',').Where((v, i) => contract.Columns[i] is { Type: Warehouse.Contracts.ColumnType.Text, Personal: null } && IsPersonal(v)).Any();
    }

    private static bool IsPersonal(string value) => value is Name or Phone or Account || value.Replace(" ", "", StringComparison.Ordinal) == Id;

    private static string Own(string extract) => GoodRows.Row(extract, 1, false,
    [
        ("id_number", Id), ("person_name", Name), ("phone", Phone), ("payee_account", Account), ("bank_account", Account), ("legal_representative", Name),
        ("teacher_name", Name), ("approved_by", Name),
    ]);

    private IEnumerable<string> Leaks(params string[] values)
    {
        var clear = (values.Length > 0 ? values : [Name, Phone, Account, Id]).Select(Encoding.UTF8.GetBytes).ToList();
        return Directory.GetFiles(_landing.Folder.Root, "*", SearchOption.AllDirectories)
            .Where(f => !f.StartsWith(_landing.Folder.Vault, StringComparison.Ordinal))
            .Where(f => File.ReadAllBytes(f) is var bytes && clear.Exists(c => bytes.AsSpan().IndexOf(c) >= 0)).Select(f => Path.GetRelativePath(_landing.Folder.Root, f));
    }
}
