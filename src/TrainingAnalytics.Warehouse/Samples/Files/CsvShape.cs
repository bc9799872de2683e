using System.Text;

namespace TrainingAnalytics.Warehouse.Samples.Files;

/// <summary>How an office's files look: no two send the same.</summary>
internal sealed record CsvShape(
    Encoding Encoding, char Separator = ',', string NewLine = "\n", bool Chinese = false, string Dates = "yyyy-MM-dd", bool Compressed = false)
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    public static readonly CsvShape Plain = new(Utf8);
    public static readonly CsvShape Packed = Plain with { Compressed = true };

    /// <summary>What Excel and WPS write in China.</summary>
    public static readonly CsvShape Gb18030 = new(Gb(), NewLine: "\r\n", Chinese: true, Dates: "yyyy/M/d");
    public static readonly CsvShape ChineseUtf8 = new(new UTF8Encoding(true), NewLine: "\r\n", Chinese: true, Dates: "yyyy年M月d日");
    public static readonly CsvShape Semicolons = new(Utf8, ';', "\r\n");
    public static readonly CsvShape Utf16 = new(new UnicodeEncoding(bigEndian: false, byteOrderMark: true), '\t', "\r\n");
    public static readonly CsvShape CompactDates = Plain with { Dates = "yyyyMMdd" };

    public static CsvShape For(Prefecture? office) => office?.Code switch
    {
        "540200" => Gb18030,
        "540300" => ChineseUtf8,
        "540400" => Semicolons,
        "540600" => CompactDates,
        _ => Plain,
    };

    private static Encoding Gb()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding("GB18030");
    }
}
