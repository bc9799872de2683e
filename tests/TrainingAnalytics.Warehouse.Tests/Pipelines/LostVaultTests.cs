using TrainingAnalytics.Warehouse.Models;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Tests.Landing;

namespace TrainingAnalytics.Warehouse.Tests.Pipelines;

/// <summary>What is lost of the vault is told before a version lacks the findings that need it.</summary>
public sealed class LostVaultTests : IDisposable
{
    private readonly TemporaryLanding _landing = new();

    public LostVaultTests()
    {
        for (var i = 1; i <= 3; i++)
        {
            Write(i);
            Build();
        }
    }

    private string Vault => _landing.Folder.Vault;

    [Fact]
    public void Build_VaultGone_IsRefusedAndMakesNoOther()
    {
        Directory.Delete(Vault, recursive: true);
        Write(4);
        Assert.Equal(
            $"{Path.Combine(Vault, "installation.key")} 不存在，而仓库中已有用它生成的数据；请从备份恢复 vault 文件夹。The key is gone, and data of it are landed: restore the folder vault from a backup.",
            Refused());
        Assert.False(Directory.Exists(Vault));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Build_OneSealedFileGone_IsRefusedUntilItIsBack(int number)
    {
        var lost = Directory.GetFiles(Vault, $"{number:D6}-*").Single();
        var bytes = File.ReadAllBytes(lost);
        File.Delete(lost);
        Write(4);
        var name = number == 3 ? Path.GetFileName(lost) : $"{number:D6}-*.sealed";
        Assert.Equal(
            $"{Vault} 缺少 {name}，而仓库中的数据用到其中的个人信息；没有发布新版本，请从备份恢复 vault 文件夹。Landed data need the lost file; nothing was published: restore the folder vault from a backup.",
            Refused());
        File.WriteAllBytes(lost, bytes);
        Build();
    }

    [Fact]
    public void Build_FileSealedBeforeAKillButNotNoted_RaisesNoAlarm()
    {
        // What a killed landing leaves: values sealed, and no batch yet that names them.
        var vault = new Vault(Vault, InstallationKey.OpenOrCreate(Vault));
        vault.Append([new(TokenKind.Name, 7, "样本")]);
        File.WriteAllText(Path.Combine(Vault, "000005-00000000.sealed.1.tmp"), "half");
        Build();
        Write(4);
        Build();
        Assert.Equal(["000001", "000002", "000003", "000004", "000005"], Directory.GetFiles(Vault, "*.sealed").Select(file => Path.GetFileName(file)[..6]).Order());
    }

    [Fact]
    public void Build_SealedFileLostThatNothingLandedNeeds_RaisesNoAlarm()
    {
        new Vault(Vault, InstallationKey.OpenOrCreate(Vault)).Append([new(TokenKind.Name, 7, "样本")]);
        File.Delete(Directory.GetFiles(Vault, "000004-*").Single());
        Build();
    }

    [Fact]
    public void Build_VaultOfAWarehouseWithoutBatchesGone_MakesAnother()
    {
        using var fresh = new TemporaryLanding();
        InstallationKey.OpenOrCreate(fresh.Folder.Vault).Dispose();
        Directory.Delete(fresh.Folder.Vault, recursive: true);
        fresh.Write("registry.csv", GoodRows.File("registry", GoodRows.Row("registry", 1)));
        Assert.True(new Pipeline(new(fresh.Folder, ProductFiles.Find(), [fresh.Files])).Build().IsNew);
    }

    public void Dispose() => _landing.Dispose();

    private void Write(int row) => _landing.Write($"registry_{row}.csv", GoodRows.File("registry", GoodRows.Row("registry", row)));

    private void Build() => new Pipeline(new(_landing.Folder, ProductFiles.Find(), [_landing.Files])).Build();

    private string Refused() => Assert.Throws<VaultRefusedException>(Build).Message;
}
