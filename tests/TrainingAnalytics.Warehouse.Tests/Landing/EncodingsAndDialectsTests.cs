using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using TrainingAnalytics.Warehouse.Landing;

namespace TrainingAnalytics.Warehouse.Tests.Landing;

public sealed class EncodingsAndDialectsTests : IDisposable
{
    private const string Extract = "registry";

    private static readonly string Text = GoodRows.Header(Extract, chinese: true) + "\n" + GoodRows.Row(Extract, 1, chinese: true) + "\n" + GoodRows.Row(Extract, 2, chinese: true) + "\n";

    private readonly TemporaryLanding _landing = new();

    static EncodingsAndDialectsTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("GB18030", false)]
    public void Land_EncodingFoundFromTheBytes_ReadsEveryRow(string encoding, bool mark)
    {
        var coding = Encoding.GetEncoding(encoding);
        var report = _landing.Land("registry.csv", [.. mark ? coding.GetPreamble() : [], .. coding.GetBytes(Text)]);
        Assert.Equal((FileState.Landed, 2L, null), (report.State, report.Accepted, report.Message));
        Assert.Equal(["R1 registered_poor", "R2 registered_poor"], Rows("enrolment_no || ' ' || trainee_group"));
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public void Land_Separator_IsFound(char separator) =>
        Assert.Equal(2, _landing.Land("registry.csv", Text.Replace(',', separator)).Accepted);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Land_LineBreak_KeepsTheLines(string lineBreak)
    {
        _landing.Land("registry.csv", Text.Replace("\n", lineBreak, StringComparison.Ordinal));
        Assert.Equal(["2", "3"], Rows("cast(line as varchar)"));
    }

    [Fact]
    public void Land_MixedBreaksAndBlankLines_ArePassedOverAndCounted()
    {
        var report = _landing.Land("registry.csv", GoodRows.Header(Extract) + "\r\n\n" + GoodRows.Row(Extract, 1) + "\r   \r\n\n" + GoodRows.Row(Extract, 2) + "\n" + GoodRows.Row(Extract, 3));
        Assert.Equal((3L, 3L), (report.RowsRead, report.Accepted));
        Assert.Equal(["3", "6", "7"], Rows("cast(line as varchar)"));
    }

    [Fact]
    public void Land_EmptyFieldAfterTheLast_IsPassedOver()
    {
        Assert.Equal(2, _landing.Land("registry_a.csv", GoodRows.Header(Extract) + ",\n" + GoodRows.Row(Extract, 1) + ",\n" + GoodRows.Row(Extract, 2) + "\n").Accepted);
        Assert.Equal(2, _landing.Land("registry_b.csv", GoodRows.Header(Extract) + "\n" + GoodRows.Row(Extract, 3) + ",\n" + GoodRows.Row(Extract, 4) + "\n").Accepted);
    }

    [Fact]
    public void Land_HeadersWithSpacesAndFullWidthBrackets_AreKnown()
    {
        var header = GoodRows.Header("certificate", chinese: true).Replace("职业(工种)编码", " 职业（工种）编码 ", StringComparison.Ordinal).Replace("等级", "等 级", StringComparison.Ordinal);
        var report = _landing.Land("certificate.csv", header + "\n" + GoodRows.Row("certificate"));
        Assert.Equal((1L, null), (report.Accepted, report.Message));
    }

    [Fact]
    public void Land_ColumnsInAnyOrderAndUnknownOnes_LoadAndAreNamed()
    {
        var header = string.Join(',', GoodRows.Header(Extract).Split(',').Reverse());
        var row = string.Join(',', GoodRows.Row(Extract).Split(',').Reverse());
        var report = _landing.Land("registry.csv", $"民族,{header},ethnicity\n藏,{row},x\n");
        Assert.Equal((1L, "忽略未知的列：民族、ethnicity"), (report.Accepted, report.Message));
    }

    [Fact]
    public void Land_SpacesAndFullWidthForms_AreFolded()
    {
        var id = GoodRows.Id(1);
        var spaced = $"\u3000{id[..6]} {id[6..14]}\u00A0{id[14..]} ";
        var wide = string.Concat(GoodRows.Id(2).Select(c => (char)(c + 0xFEE0)));
        var report = _landing.Land("registry.csv", GoodRows.File(Extract, GoodRows.Row(Extract, 1, "id_number", spaced), GoodRows.Row(Extract, 2, "id_number", wide),
            GoodRows.Row(Extract, 3, false, ("id_number", id), ("enrolled_on", "２０２０－０３－０１"), ("class_code", "Ｃ１"))));
        Assert.Equal(3, report.Accepted);
        Assert.Equal(["C1 true", "C1 false", "C1 true"], Rows($"class_code || ' ' || (person_key = first_value(person_key) over (order by line))"));
    }

    [Fact]
    public void Land_FifteenDigitId_IsThePersonOfItsEighteenDigits()
    {
        var eighteen = GoodRows.Id(1, birth: "19080101");
        var report = _landing.Land("registry.csv", GoodRows.File(Extract, GoodRows.Row(Extract, 1, "id_number", eighteen), GoodRows.Row(Extract, 2, "id_number", eighteen[..6] + eighteen[8..17])));
        Assert.Equal(2, report.Accepted);
        Assert.Equal(1L, _landing.Query("select count(distinct person_key) as n from landing.registry").Rows().Single().Whole("n"));
    }

    [Fact]
    public void Land_LineBreaksInQuotes_ArePartOfTheValue()
    {
        _landing.Land("class.csv", GoodRows.File("class", GoodRows.Row("class", 1, "venue", "一楼\r\n二楼"), GoodRows.Row("class", 2)));
        Assert.Equal(["2", "4"], _landing.Query("select cast(line as varchar) as v from landing.class order by line").Rows().Select(r => r.Text("v")));
        Assert.Empty(_landing.Faults());
    }

    [Fact]
    public void Land_MarkInsideTheFile_IsNoPartOfAValue() =>
        Assert.Equal(2, _landing.Land("class.csv", GoodRows.File("class", GoodRows.Row("class", 1), "\uFEFF" + GoodRows.Row("class", 2))).Accepted);

    [Fact]
    public void Land_Gzip_IsUnpacked() => Assert.Equal(2, _landing.Land("registry_20200401.csv.gz", Packed(Encoding.UTF8.GetBytes(Text))).Accepted);

    [Fact]
    public void Land_GzipThatUnpacksWithoutEnd_IsRefusedAtTheLimit()
    {
        _landing.Write("class.csv", GoodRows.File("class", GoodRows.Row("class")));
        _landing.Write("registry.csv.gz", Packed(new byte[5 << 20]));
        var reports = _landing.Land(unpackLimit: 1 << 20);
        Assert.Equal([(FileState.Landed, null), (FileState.Rejected, "registry.csv.gz：解压后超过 1 MB 的上限；请拆分后分别提交")], reports.Select(r => (r.State, r.Message)));
    }

    [Theory]
    [InlineData(0.2)]
    [InlineData(0.9)]
    [InlineData(0.999)]
    public void Land_GzipCutOffAnywhere_IsRejectedAndStopsNoOther(double share)
    {
        var packed = Packed(Encoding.UTF8.GetBytes(GoodRows.File(Extract, [.. Enumerable.Range(1, 900).Select(n => GoodRows.Row(Extract, n))])));
        _landing.Write("registry.csv.gz", packed[..(int)(packed.Length * share)]);
        _landing.Write("class.csv", GoodRows.File("class", GoodRows.Row("class")));
        Assert.Equal([FileState.Landed, FileState.Rejected], _landing.Land().Select(r => r.State));
        Assert.Empty(Directory.GetFiles(_landing.Folder.Landing, "*.part", SearchOption.AllDirectories));
    }

    [Fact]
    public void Land_BytesOfNoEncodingAfterMegabytes_IsRefusedWithItsOffset()
    {
        var good = Encoding.UTF8.GetBytes(GoodRows.File(Extract, [.. Enumerable.Range(1, 40_000).Select(n => GoodRows.Row(Extract, n % 1000, "enrolment_no", $"R{n}"))]));
        var report = _landing.Land("registry.csv", [.. good, 0xFF, 0xFF]);
        Assert.Equal(FileState.Rejected, report.State);
        Assert.StartsWith("registry.csv：第 ", report.Message, StringComparison.Ordinal);
        Assert.Empty(_landing.Zone.Batches());
    }

    [Theory]
    [InlineData(true, 4)]
    [InlineData(false, 4)]
    [InlineData(true, 0)]
    public void Land_Utf8WithABadByte_IsRefusedWithItsLineAndOffset(bool mark, int others)
    {
        var rows = Enumerable.Range(1, others).Select(n => GoodRows.Row(Extract, n, "person_name", "次仁多吉")).ToList();
        var text = (mark ? "\uFEFF" : "") + GoodRows.File(Extract, [.. rows, GoodRows.Row(Extract, 9, "person_name", "AX")]);
        var bytes = Encoding.UTF8.GetBytes(text);
        var at = bytes.AsSpan().IndexOf("AX"u8) + 1;
        bytes[at] = 0xD7;
        var report = _landing.Land("registry.csv", bytes);
        Assert.Equal((FileState.Rejected, Damaged(others + 2, at, 0xD7)), (report.State, report.Message));
        Assert.Empty(_landing.Zone.Batches());
    }

    [Fact]
    public void Land_Utf8CutOffWithinACharacter_IsRefusedWithItsLineAndOffset()
    {
        var bytes = Encoding.UTF8.GetBytes(Text.TrimEnd() + "\r\n乡")[..^1];
        Assert.Equal(Damaged(4, bytes.Length - 2, 0xE4), _landing.Land("registry.csv", bytes).Message);
    }

    [Fact]
    public void Land_PackedUtf8WithABadByte_IsRefusedByItsUnpackedOffset()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Text), 0xFF];
        Assert.Equal(Damaged(4, bytes.Length - 1, 0xFF).Replace("csv", "csv.gz", StringComparison.Ordinal), _landing.Land("registry.csv.gz", Packed(bytes)).Message);
    }

    [Theory]
    [InlineData("多吉")]
    [InlineData("联通")]
    [InlineData("次仁多吉")]
    public void Land_OneNameInGb18030_IsThatName(string name)
    {
        _landing.Land("registry.csv", Encoding.GetEncoding("GB18030").GetBytes(GoodRows.File(Extract, GoodRows.Row(Extract, 1, "person_name", name))));
        _landing.Land("registry.csv", Encoding.UTF8.GetBytes(GoodRows.File(Extract, GoodRows.Row(Extract, 2, "person_name", name))));
        Assert.Equal(["Gb18030", "Utf8"], _landing.Zone.Batches().Select(b => b.Encoding));
        Assert.Equal(1L, _landing.Query("select count(distinct person_name_token) as n from landing.registry").Rows().Single().Whole("n"));
    }

    [Fact]
    public async Task Land_NamedPipe_IsRejectedAndStopsNoOther()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no named pipes among files");
        _landing.Write("class.csv", GoodRows.File("class", GoodRows.Row("class")));
        await Process.Start("mkfifo", [Path.Combine(_landing.Files, "registry_x.csv")]).WaitForExitAsync(TestContext.Current.CancellationToken);
        File.CreateSymbolicLink(Path.Combine(_landing.Files, "registry_y.csv"), "registry_x.csv");
        var reports = await Task.Run(() => _landing.Land()).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Assert.Equal(
            [(FileState.Landed, null), (FileState.Rejected, NoFile("registry_x.csv")), (FileState.Rejected, NoFile("registry_y.csv"))],
            reports.Select(r => (r.State, r.Message)));
    }

    [Fact]
    public void Land_EmptyFile_IsNoPipe() => Assert.Equal("registry.csv：文件为空；应有一行表头和记录", _landing.Land("registry.csv", "").Message);

    [Fact]
    public void Land_QuoteNeverClosedInTheHeader_IsRejectedWithTheColumnsThatAreMissing()
    {
        var report = _landing.Land("registry.csv", Text.Replace("状态", "\"状态", StringComparison.Ordinal));
        Assert.Equal((FileState.Rejected, "registry.csv：第 1 行表头缺少必需的列 状态（status）；请补上后重新提交"), (report.State, report.Message));
    }

    public void Dispose() => _landing.Dispose();

    private static string Damaged(int line, int offset, byte found) =>
        $"registry.csv：第 {line} 行、第 {offset} 字节（从 0 起）找到 0x{found:X2}，应为 UTF-8 文字（文件的标记或其余内容是 UTF-8）；请用 UTF-8 或 GB18030 重新导出";

    private static string NoFile(string name) => $"{name}：不是普通文件，而是管道、设备或套接字，没有读取；请提交 .csv 或 .csv.gz 文件";

    private List<string?> Rows(string expression) =>
        [.. _landing.Query($"select {expression} as v from landing.registry order by line").Rows().Select(r => r.Text("v"))];

    private static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(bytes);
        return packed.ToArray();
    }
}
