using System.Security.Cryptography;
using TrainingAnalytics.Warehouse.Samples;

namespace TrainingAnalytics.Warehouse.Tests.Samples;

public sealed class SampleFolderTests(SampleFixture sample)
{
    private static readonly string[][] Extracts =
    [
        ["registry", "培训登记"], ["class", "开班"], ["attendance", "考勤"], ["certificate", "证书"], ["payment", "补贴支付"],
        ["institution", "培训机构"], ["teacher", "教师名册"], ["apprentice", "新型学徒"], ["incubator", "创业孵化基地"],
        ["education_fund", "职工教育经费"], ["social_insurance", "社会保险"], ["catalogue", "培训项目目录"], ["evaluator", "评价机构目录"],
        ["target", "目标分解"],
    ];

    [Fact]
    public void Sample_Default_HoldsEveryExtract()
    {
        var files = sample.Folder.GetFiles().Select(file => file.Name).ToArray();
        Assert.All(Extracts, names => Assert.Contains(files, file => names.Any(name => file.StartsWith(name + "_", StringComparison.Ordinal))));
    }

    [Fact]
    public void Sample_Default_StaysUnderFiveMegabytes() =>
        Assert.InRange(sample.Folder.GetFiles().Sum(file => file.Length), 1, 5_000_000);

    [Fact]
    public void Sample_SameSeed_SameBytes()
    {
        using var again = new TemporaryFolder();
        SampleFolder.Write(again.Folder);
        Assert.Equal(Hashes(sample.Folder), Hashes(again.Folder));
    }

    [Fact]
    public void Sample_OtherSeed_OtherBytes()
    {
        using var other = new TemporaryFolder();
        SampleFolder.Write(other.Folder, seed: 2);
        Assert.NotEqual(Hashes(sample.Folder), Hashes(other.Folder));
    }

    [Fact]
    public void Sample_TooSmallForItsCases_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SampleFolder.Write(sample.Folder, SampleFolder.FewestTrainings - 1));

    [Fact]
    public void Sample_InTheWild_HasEveryShapeOfFile()
    {
        var firstBytes = sample.Folder.GetFiles().Select(file => File.ReadAllBytes(file.FullName)[..4]).ToArray();
        Assert.Contains(firstBytes, bytes => bytes is [0xFF, 0xFE, ..]);
        Assert.Contains(firstBytes, bytes => bytes is [0xEF, 0xBB, 0xBF, ..]);
        Assert.Contains(firstBytes, bytes => bytes is [0x1F, 0x8B, ..]);
        Assert.Contains(sample.Folder.GetFiles("*corrected*"), file => file.Length > 0);
    }

    private static Dictionary<string, string> Hashes(DirectoryInfo folder) =>
        folder.GetFiles().ToDictionary(file => file.Name, file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file.FullName))));

    private sealed class TemporaryFolder : IDisposable
    {
        public DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("samples");

        public void Dispose() => Folder.Delete(recursive: true);
    }
}
