using System.Text;
using TrainingAnalytics.Warehouse.Privacy;

namespace TrainingAnalytics.Warehouse.Tests.Privacy;

public sealed class VaultTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "ta-tests", Guid.NewGuid().ToString("n"));

    [Fact]
    public void Append_ThenRead_GivesEveryEntryBack()
    {
        var vault = Open();
        vault.Append([new(TokenKind.Name, 7, "样本"), new(TokenKind.Phone, UInt128.MaxValue, "19900000001")]);
        vault.Append([new(TokenKind.Account, 1, "6222")]);
        Assert.Equal([new(TokenKind.Name, 7, "样本"), new(TokenKind.Phone, UInt128.MaxValue, "19900000001"), new(TokenKind.Account, 1, "6222")], Open().ReadAll());
    }

    [Fact]
    public void Append_Files_HoldNoClearValue()
    {
        Open().Append([new(TokenKind.Name, 7, "SAMPLE-NAME")]);
        Assert.All(Sealed(), file => Assert.Equal(-1, File.ReadAllBytes(file).AsSpan().IndexOf("SAMPLE-NAME"u8)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(-1)]
    public void ReadAll_ByteChanged_IsRefused(int at)
    {
        Open().Append([new(TokenKind.Name, 7, "样本")]);
        var bytes = File.ReadAllBytes(Sealed()[0]);
        bytes[at < 0 ? ^1 : at] ^= 1;
        File.WriteAllBytes(Sealed()[0], bytes);
        Assert.Throws<VaultRefusedException>(() => Open().ReadAll().ToList());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(27)]
    [InlineData(30)]
    public void ReadAll_FileCutOff_IsRefused(int length)
    {
        Open().Append([new(TokenKind.Name, 7, "样本")]);
        File.WriteAllBytes(Sealed()[0], File.ReadAllBytes(Sealed()[0])[..length]);
        Assert.Throws<VaultRefusedException>(() => Open().ReadAll().ToList());
    }

    [Fact]
    public void ReadAll_UnderAnotherKey_IsRefused()
    {
        Open().Append([new(TokenKind.Name, 7, "样本")]);
        File.WriteAllBytes(Path.Combine(_folder, "installation.key"), new byte[32]);
        Assert.Throws<VaultRefusedException>(() => Open().ReadAll().ToList());
    }

    [Fact]
    public void OpenOrCreate_KeyLostWhileValuesAreSealed_MakesNoOther()
    {
        Open().Append([new(TokenKind.Name, 7, "样本")]);
        File.Delete(Path.Combine(_folder, "installation.key"));
        Assert.Throws<VaultRefusedException>(() => InstallationKey.OpenOrCreate(_folder));
    }

    [Fact]
    public void OpenOrCreate_KeyLostWhileTokensAreInUse_MakesNoOther()
    {
        Assert.Throws<VaultRefusedException>(() => InstallationKey.OpenOrCreate(_folder, isNew: false));
        // A backup is copied to its place, not into a folder of that name.
        Assert.False(Directory.Exists(_folder));
    }

    [Fact]
    public void Append_AfterALostFileCameBack_GoesOnWithTheNextNumber()
    {
        for (var i = 0; i < 2; i++) Open().Append([new(TokenKind.Name, 7, "样本")]);
        var first = Sealed().Order().First();
        var bytes = File.ReadAllBytes(first);
        File.Delete(first);
        Open().Append([new(TokenKind.Name, 7, "样本")]);
        File.WriteAllBytes(first, bytes);
        Open().Append([new(TokenKind.Name, 7, "样本")]);
        Assert.Equal(["000001", "000002", "000003", "000004"], Sealed().Select(file => Path.GetFileName(file)[..6]).Order());
    }

    [Fact]
    public void OpenOrCreate_Key_IsReadableByItsOwnerOnly()
    {
        Open();
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(_folder, "installation.key")));
    }

    [Fact]
    public void Tokens_OfOneKind_CompareWhateverTheSpelling()
    {
        var key = InstallationKey.OpenOrCreate(_folder);
        var tokens = new TokenBook(key, new Vault(_folder, key));
        UInt128 Name(string text) => tokens.Text(TokenKind.Name, Encoding.UTF8.GetBytes(text));
        Assert.Equal(Name("次仁·卓玛"), Name("次仁 • 卓玛"));
        Assert.Equal(Name("次仁·卓玛"), Name("次仁･卓玛"));
        Assert.NotEqual(Name("次仁"), Name("卓玛"));
        Assert.NotEqual(Name("6222"), tokens.Text(TokenKind.Account, "6222"u8));
        Assert.Equal(tokens.Text(TokenKind.Phone, "+86 199-0000-0001"u8), tokens.Text(TokenKind.Phone, "19900000001"u8));
    }

    [Fact]
    public void Tokens_OfAnotherRun_AreTheSame()
    {
        var key = InstallationKey.OpenOrCreate(_folder);
        var first = new TokenBook(key, new Vault(_folder, key));
        var token = first.Person(54990119900101001);
        first.Flush();
        var again = InstallationKey.OpenOrCreate(_folder);
        Assert.Equal(token, new TokenBook(again, new Vault(_folder, again)).Person(54990119900101001));
    }

    public void Dispose()
    {
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }

    private Vault Open() => new(_folder, InstallationKey.OpenOrCreate(_folder));

    private string[] Sealed() => Directory.GetFiles(_folder, "*.sealed");
}
