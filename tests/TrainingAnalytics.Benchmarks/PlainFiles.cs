using System.IO.Compression;
using System.Text;

namespace TrainingAnalytics.Benchmarks;

/// <summary>Copies a sample as plain UTF-8, for DuckDB's read_csv knows no GB18030: both sides get the same bytes.</summary>
internal static class PlainFiles
{
    public static void Copy(DirectoryInfo from, DirectoryInfo to)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        to.Create();
        foreach (var file in from.GetFiles().Where(f => f.Name != "answers.csv" && f.Name.Contains(".csv", StringComparison.Ordinal)))
            File.WriteAllBytes(Path.Combine(to.FullName, file.Name.Replace(".gz", "", StringComparison.Ordinal)), Plain(file));
    }

    private static byte[] Plain(FileInfo file)
    {
        var bytes = file.Name.EndsWith(".gz", StringComparison.Ordinal) ? Unpack(file) : File.ReadAllBytes(file.FullName);
        if (bytes is [0xFF, 0xFE, ..]) return Encoding.UTF8.GetBytes(Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2));
        if (bytes is [0xEF, 0xBB, 0xBF, ..]) return bytes[3..];
        return System.Text.Unicode.Utf8.IsValid(bytes) ? bytes : Encoding.UTF8.GetBytes(Encoding.GetEncoding("GB18030").GetString(bytes));
    }

    private static byte[] Unpack(FileInfo file)
    {
        using var stream = new GZipStream(file.OpenRead(), CompressionMode.Decompress);
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
