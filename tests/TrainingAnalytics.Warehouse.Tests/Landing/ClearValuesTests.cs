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
    public void Detail_OfAValueThatMayBePersonal_IsMasked(string column, string value, string detail)
    {
        _landing.Land("registry.csv", GoodRows.File("registry", GoodRows.Row("registry", 1, column, value)));
        Assert.Equal(detail, Assert.Single(_landing.Quarantine()).Detail);
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
