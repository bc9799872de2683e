using System.Text;
using CsCheck;
using TrainingAnalytics.Warehouse.Extracts;
using TrainingAnalytics.Warehouse.Tests.Landing;

namespace TrainingAnalytics.Warehouse.Tests.Extracts;

public sealed class Utf8CheckTests
{
    // Characters of one byte to four, what stands for half of one, and what is of no character.
    private static readonly byte[][] Pieces = [.. new[] { "a", ",", "é", "扎", "ཀ", "𠮷" }.Select(Encoding.UTF8.GetBytes), [0xD7], [0xE6, 0x89], [0x80], [0xF0, 0xA0, 0xAE], [0xFF]];

    private static readonly Encoding Gb18030 = Named("GB18030");

    [Fact]
    public void Encoding_OfBlocksOfAnySize_IsThatOfTheWhole() =>
        Gen.Select(Gen.Int[0, Pieces.Length - 1].Array[1, 60], Gen.Int[1, 9], Gen.Bool).Sample((pieces, size, mark) =>
        {
            byte[] bytes = [.. mark ? Encoding.UTF8.Preamble : [], .. pieces.SelectMany(p => Pieces[p])];
            Assert.Equal(Told(bytes, bytes.Length), Told(bytes, Math.Max(size, mark ? 3 : 1)));
        }, iter: 5000);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(1 << 17)]
    public void Look_BadByteNearTheEndOfABlock_IsFoundWhereItStands(int before)
    {
        using var landing = new TemporaryLanding();
        var at = (1 << 18) - before;
        var good = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("扎\r\n", 20_000)));
        var file = ExtractFile.Of(landing.Write("registry.csv", [.. good, .. Enumerable.Repeat((byte)'a', at - good.Length), 0xE6, 0x89, .. "\n扎西"u8]));
        var refused = Assert.Throws<SourceRefusedException>(() => SourceProbe.Look(file));
        Assert.Equal($"registry.csv：第 20001 行、第 {at} 字节（从 0 起）找到 0xE6，应为 UTF-8 文字（文件的标记或其余内容是 UTF-8）；请用 UTF-8 或 GB18030 重新导出", refused.Message);
    }

    [Fact]
    public void Encoding_OfEachWordInGb18030_IsNeverDamagedUtf8() => Assert.All(Words(), word =>
    {
        var (encoding, isDamaged) = Told(Gb18030.GetBytes($"a,{word}\n"), 1 << 18);
        // 女 alone is the bytes of Ů in UTF-8 too.
        Assert.True(!isDamaged && (encoding == SourceEncoding.Gb18030 || Encoding.UTF8.GetString(Gb18030.GetBytes(word)) is var other && !other.Contains('\uFFFD', StringComparison.Ordinal)), word);
    });

    [Fact]
    public void Encoding_OfAllWordsInGb18030_IsGb18030() =>
        Assert.Equal((SourceEncoding.Gb18030, false), Told(Gb18030.GetBytes(string.Join(',', Words())), 1 << 18));

    [Theory]
    [InlineData(3, SourceEncoding.Gb18030, false)]
    [InlineData(4, SourceEncoding.Utf8, true)]
    public void Encoding_OfAFaultAmongSoManyCharacters_IsUtf8FromFourOn(int characters, SourceEncoding encoding, bool isDamaged) =>
        Assert.Equal((encoding, isDamaged), Told([.. Encoding.UTF8.GetBytes(new string('扎', characters) + ","), 0xD7, .. ","u8], 1 << 18));

    [Fact]
    public void Encoding_OfAMarkAndGoodBytes_IsUtf8() => Assert.Equal((SourceEncoding.Utf8, false), Told("\uFEFF扎西"u8, 4));

    private static (SourceEncoding Encoding, bool IsDamaged) Told(ReadOnlySpan<byte> bytes, int blockSize)
    {
        var check = new Utf8Check();
        for (; !bytes.IsEmpty; bytes = bytes[Math.Min(blockSize, bytes.Length)..]) check.Add(bytes[..Math.Min(blockSize, bytes.Length)]);
        return (check.Encoding, check.IsDamaged);
    }

    // Names of places and labels of codes, and names that people have.
    private static IEnumerable<string> Words() =>
    [
        .. File.ReadAllLines(Path.Combine(TemporaryLanding.SourcesFolder, "regions.csv")).Skip(1).SelectMany(line => line.Split(',')).Where(cell => cell.Any(c => c > 0x7F)),
        .. TemporaryLanding.Contracts.Contracts.SelectMany(c => c.Columns).SelectMany(c => c.Codes.Select(code => code.Label.Zh).Append(c.Header)),
        "多吉", "次仁多吉", "群培多吉", "李静伟", "吴芳伟", "冯超强", "冯华平", "杨芳", "徐海", "联通", "扎西", "卓玛",
    ];

    private static Encoding Named(string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(name);
    }
}
