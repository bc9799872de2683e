using TrainingAnalytics.Warehouse.Samples;

namespace TrainingAnalytics.Warehouse.Tests.Samples;

public sealed class SampleIdentityTests(SampleFixture sample)
{
    [Fact]
    public void ResidentIds_Everywhere_AreValidAndOfNoPlace()
    {
        string[] ids =
        [
            .. Column(2, "registry", "培训登记"), .. Column(1, "attendance", "考勤"), .. Column(2, "certificate", "证书"),
            .. Column(5, "payment", "补贴支付").Where(id => id.Length > 0), .. Column(3, "teacher", "教师名册"),
            .. Column(1, "apprentice", "新型学徒"), .. Column(0, "social_insurance", "社会保险"),
        ];
        Assert.DoesNotContain(ids.Distinct(), id => !id.StartsWith("5499", StringComparison.Ordinal) || !HasIso7064CheckDigit(id));
    }

    [Fact]
    public void Usccs_Everywhere_HaveTheirCheckDigit()
    {
        string[] codes = [.. Column(1, "institution", "培训机构"), .. Column(0, "education_fund"), .. Column(3, "apprentice"), .. Column(9, "registry")];
        Assert.DoesNotContain(codes.Distinct().Where(code => code.Length > 0), code => !HasGb32100CheckDigit(code));
    }

    [Theory]
    [InlineData("11010519491231002X")]
    [InlineData("440524188001010014")]
    public void CheckDigit_OfThePublishedExamples_Agrees(string id) => Assert.Equal(id, ResidentIdMaker.WithCheckDigit(id[..17]));

    /// <summary>By the weights of GB 11643, where the maker goes by ISO 7064's recursion.</summary>
    private static bool HasIso7064CheckDigit(string id)
    {
        int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        return id.Length == 18 && "10X98765432"[weights.Select((weight, i) => weight * (id[i] - '0')).Sum() % 11] == id[17];
    }

    private static bool HasGb32100CheckDigit(string code)
    {
        int[] weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28, 1];
        return code.Length == 18 && weights.Select((weight, i) => weight * "0123456789ABCDEFGHJKLMNPQRTUWXY".IndexOf(code[i], StringComparison.Ordinal)).Sum() % 31 == 0;
    }

    private IEnumerable<string> Column(int index, params string[] names) => OfficeFiles.Read(sample.Folder, names).Select(row => row[index]);
}
