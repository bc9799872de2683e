using System.IO.Compression;
using System.Text;

namespace TrainingAnalytics.Warehouse.Tests.Samples;

/// <summary>
/// Reads a sample's files without any of the product's code: its own way of telling encodings and separators, columns by their
/// place in the contract. Samples hold no quoted fields.
/// </summary>
internal static class OfficeFiles
{
    private static readonly Encoding Strict = new UTF8Encoding(false, throwOnInvalidBytes: true);

    /// <summary>The rows of an extract, the oldest file first.</summary>
    public static IEnumerable<string[]> Read(DirectoryInfo folder, params string[] names) =>
        folder.GetFiles()
            .Where(file => names.Any(name => file.Name.StartsWith(name + "_", StringComparison.Ordinal)))
            .OrderBy(file => file.Name.Split('.')[0][^8..], StringComparer.Ordinal)
            .SelectMany(Rows);

    private static IEnumerable<string[]> Rows(FileInfo file)
    {
        var lines = Text(file).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var separator = ",;\t".First(lines[0].Contains);
        return lines.Skip(1).Select(line => line.Split(separator));
    }

    private static string Text(FileInfo file)
    {
        var bytes = Bytes(file);
        if (bytes is [0xFF, 0xFE, ..]) return Encoding.Unicode.GetString(bytes.AsSpan(2));
        try
        {
            return Strict.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            return Encoding.GetEncoding("GB18030").GetString(bytes);
        }
    }

    private static byte[] Bytes(FileInfo file)
    {
        if (file.Extension != ".gz") return File.ReadAllBytes(file.FullName);
        using var packed = new GZipStream(file.OpenRead(), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        packed.CopyTo(plain);
        return plain.ToArray();
    }
}
