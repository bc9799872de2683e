using System.Globalization;
using System.Text;
using CsCheck;
using TrainingAnalytics.Warehouse.Contracts;
using TrainingAnalytics.Warehouse.Extracts;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Tests.Landing;

namespace TrainingAnalytics.Warehouse.Tests.Extracts;

public sealed class WindowReaderTests : IDisposable
{
    // What a careless hand makes of a value with its quotes: nothing; never closed; text after the closing one; both.
    private static readonly string[] Hands = ["{0}", "\"{0}", "\"{0}\"x", "\"{0}\"x\""];

    // What files are made of, well formed and not; joined in any order they make every cut that there is.
    private static readonly string[] Pieces =
    [
        GoodRows.Row("class", 1), GoodRows.Row("class", 2, "venue", "楼\n上"), GoodRows.Row("class", 3, "venue", "a \"quoted\" word"), GoodRows.Row("class", 4),
        GoodRows.Row("class", 5).Replace("三楼", "\"三楼", StringComparison.Ordinal), GoodRows.Row("class", 6).Replace("三楼", "\"三\"楼", StringComparison.Ordinal),
        GoodRows.Row("class", 7).Replace("三楼", "三\"楼", StringComparison.Ordinal), GoodRows.Row("class", 8).Replace("三楼", "\"\"", StringComparison.Ordinal),
        "\"", "\",\"", "x,y", "", "  ", GoodRows.Row("class", 9) + ",", new string('长', 300),
        Broken(1, 1), Broken(0, 2, 1), Broken(2, 0, 1), Broken(3, 1, 2),
    ];

    // Each is a record by itself, whatever stands before it.
    private static readonly string[] Good =
    [
        GoodRows.Row("class", 1), GoodRows.Row("class", 2, "venue", "楼\n上"), GoodRows.Row("class", 3, "venue", "楼,上"),
        GoodRows.Row("class", 4).Replace("三楼", "\"\"", StringComparison.Ordinal), GoodRows.Row("class", 5).Replace("三楼", "三\"楼", StringComparison.Ordinal),
        GoodRows.Row("class", 6).Replace("P1", "P1\"", StringComparison.Ordinal), GoodRows.Row("class", 7, "venue", "楼\n上").Replace("P1", "P\"1", StringComparison.Ordinal) + ",",
    ];

    private static readonly string[] Breaks = ["\n", "\r\n", "\r"];

    private readonly string _vault = Path.Combine(Path.GetTempPath(), "ta-tests", Guid.NewGuid().ToString("n"));
    private readonly TokenBook _tokens;

    public WindowReaderTests()
    {
        var key = InstallationKey.OpenOrCreate(_vault);
        _tokens = new(key, new Vault(_vault, key));
    }

    [Fact]
    public void Read_WindowsOfAnySize_JudgeTheSameAsOneWindow()
    {
        var file = Gen.Select(Gen.Int[0, Pieces.Length - 1], Gen.Int[0, Breaks.Length - 1]).Array[0, 25];
        Gen.Select(file, Gen.Int[1, 700], Gen.Bool).Sample((records, size, endsWithBreak) =>
        {
            var text = string.Concat(records.Select(r => Pieces[r.Item1] + Breaks[r.Item2]));
            var bytes = Encoding.UTF8.GetBytes(endsWithBreak ? text : text.TrimEnd('\r', '\n'));
            Assert.Equal(Judged(bytes, WindowReader.DefaultSize), Judged(bytes, size));
        }, iter: 2000);
    }

    [Fact]
    public void Read_RowsAmongBrokenOnes_LoseNoGoodRowAndTellEveryBrokenOne()
    {
        var row = Gen.Select(Gen.Bool, Gen.Int[0, Good.Length - 1], Gen.Int[0, Hands.Length - 1].Array[3]);
        Gen.Select(row.Array[1, 12], Gen.Int[1, 700]).Sample((rows, size) =>
        {
            var pieces = rows.Select(r => r.Item1 || Array.TrueForAll(r.Item3, hand => hand == 0) ? (Text: Good[r.Item2], IsGood: true) : (Text: Broken(r.Item3), IsGood: false)).ToList();
            var lines = pieces.Select((piece, i) => 1 + pieces.Take(i).Sum(p => 1 + p.Text.Count(c => c == '\n')));
            var judged = Judged(Encoding.UTF8.GetBytes(string.Join('\n', pieces.Select(p => p.Text))), size);
            Assert.Equal(lines.Zip(pieces, (line, piece) => $"{line} {(piece.IsGood ? "ok" : "MalformedQuote")}"), judged.Select(Outcome).OrderBy(Line));
        }, iter: 2000);
    }

    [Fact]
    public void Read_QuoteClosedByChanceFarBelow_EndsWithItsLine()
    {
        var rows = Enumerable.Range(1, 900).Select(n => GoodRows.Row("class", n)).ToList();
        rows[0] = rows[0].Replace("三楼", "\"三楼", StringComparison.Ordinal);
        rows[899] = rows[899].Replace("P1", "P1\"", StringComparison.Ordinal);
        Assert.Equal(["1 venue MalformedQuote", .. Enumerable.Range(2, 899).Select(line => $"{line} ok")], Judged(Encoding.UTF8.GetBytes(string.Join('\n', rows)), WindowReader.DefaultSize));
    }

    [Theory]
    [InlineData("楼\n上")]
    [InlineData("楼\n\n三,楼\n上")]
    public void Read_FieldTooManyInARecordOfSeveralLines_IsOneFaultOfOneRow(string venue)
    {
        var rows = new[] { GoodRows.Row("class", 1, "venue", venue) + ",多", GoodRows.Row("class", 2) };
        Assert.Equal(["1  WrongFieldCount", $"{2 + venue.Count(c => c == '\n')} ok"], Judged(Encoding.UTF8.GetBytes(string.Join('\n', rows)), WindowReader.DefaultSize));
    }

    [Fact]
    public void Read_LineLongerThanAnyRecord_NamesTheFieldThatIsTooLong()
    {
        var row = GoodRows.Row("class", 1, "venue", new string('长', 1 << 20)).Replace(",80,", $",{new string('8', 5 << 20)},", StringComparison.Ordinal);
        Assert.Equal(["1 venue TooLong"], Judged(Encoding.UTF8.GetBytes(row), WindowReader.DefaultSize));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Read_LineLongerThanAnyRecord_IsToldAndPassedOver(string lineBreak)
    {
        var rows = new[] { GoodRows.Row("class", 1), GoodRows.Row("class", 2, "venue", new string('x', 5 << 20)), GoodRows.Row("class", 3) };
        Assert.Equal(["2 venue TooLong", "1 ok", "3 ok"], Judged(Encoding.UTF8.GetBytes(string.Join(lineBreak, rows)), WindowReader.DefaultSize));
    }

    [Fact]
    public void Read_HundredMegabytesInOneField_StaysInBounds()
    {
        using var stream = new MemoryStream();
        stream.Write(Encoding.UTF8.GetBytes(GoodRows.Row("class", 1) + "\n"));
        for (var i = 0; i < 100; i++) stream.Write(new byte[1 << 20].Select(_ => (byte)'x').ToArray());
        stream.Write(Encoding.UTF8.GetBytes("\n" + GoodRows.Row("class", 3)));
        var before = GC.GetTotalAllocatedBytes();
        Assert.Equal(["2 class_code TooLong", "1 ok", "3 ok"], Judged(stream.ToArray(), WindowReader.DefaultSize));
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 200 << 20);
    }

    [Fact]
    public void Read_MoreLinesThanAWindowMayHold_AreCutIntoSeveral()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("x\n", 3 * WindowCutter.MostLines))));
        using var reader = new WindowReader(stream);
        Assert.Equal(3, reader.Read(',', 2).Count());
    }

    [Fact]
    public void Read_QuotedFieldOverAMegabyte_CountsAsNeverClosed()
    {
        var rows = GoodRows.Row("class", 1, "venue", "开始\n" + new string('x', WindowCutter.LongestQuoted) + "\n结束") + "\n" + GoodRows.Row("class", 2);
        Assert.Equal(["1 venue MalformedQuote", "2  WrongFieldCount", "3  WrongFieldCount", "4 ok"], Judged(Encoding.UTF8.GetBytes(rows), WindowReader.DefaultSize));
    }

    public void Dispose() => Directory.Delete(_vault, recursive: true);

    private static string Broken(params int[] hands)
    {
        var fields = GoodRows.Row("class", 9).Split(',');
        for (var i = 0; i < hands.Length; i++) fields[1 + 2 * i] = string.Format(CultureInfo.InvariantCulture, Hands[hands[i]], "值");
        return string.Join(',', fields);
    }

    // Without the column: of two faults in a row the first is told.
    private static string Outcome(string judged) => $"{Line(judged)} {judged[(judged.LastIndexOf(' ') + 1)..]}";

    private static int Line(string judged) => int.Parse(judged.AsSpan(0, judged.IndexOf(' ', StringComparison.Ordinal)), CultureInfo.InvariantCulture);

    private List<string> Judged(byte[] records, int windowSize)
    {
        var contract = TemporaryLanding.Contracts["class"];
        var head = Encoding.UTF8.GetBytes(GoodRows.Header("class") + "\n");
        var header = HeaderMatch.Find(head, contract)!;
        using var reader = new WindowReader(new MemoryStream(records), windowSize);
        var found = new List<string>();
        var good = new List<string>();
        foreach (var window in reader.Read(header.Separator, header.FieldCount))
        {
            var judged = WindowJudge.Judge(window, contract, header, TemporaryLanding.Contracts.Regions, _tokens, null);
            window.Release();
            found.AddRange(judged.Faults.Select(f => $"{f.Line} {f.Column} {f.Code}"));
            foreach (var line in judged.Lines.Span) good.Add($"{line} ok");
        }

        return [.. found, .. good];
    }
}
