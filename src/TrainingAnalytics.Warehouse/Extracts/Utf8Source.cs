using System.IO.Compression;
using System.Text;

namespace TrainingAnalytics.Warehouse.Extracts;

/// <summary>Opens a file as a stream of UTF-8, whatever it is on the disk.</summary>
internal static class Utf8Source
{
    /// <summary>What a compressed file may unpack to. Twenty times the check-ins of the whole region are 8 GB: more is an error or an attack.</summary>
    public const long UnpackLimit = 32L << 30;

    static Utf8Source() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Stream Open(ExtractFile file, SourceForm form)
    {
        Stream stream = new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        if (file.IsGzip) stream = Unpack(stream, file);
        return form.Encoding == SourceEncoding.Utf8 ? stream : Encoding.CreateTranscodingStream(stream, Strict(form.Encoding), Encoding.UTF8);
    }

    /// <summary>The encoding such that bytes which are not text of it are an error, never a replacement character.</summary>
    public static Encoding Strict(SourceEncoding encoding) => encoding switch
    {
        SourceEncoding.Utf16LittleEndian => new UnicodeEncoding(false, false, throwOnInvalidBytes: true),
        SourceEncoding.Utf16BigEndian => new UnicodeEncoding(true, false, throwOnInvalidBytes: true),
        SourceEncoding.Gb18030 => Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback),
        _ => new UTF8Encoding(false, throwOnInvalidBytes: true),
    };

    public static Stream Unpack(Stream stream, ExtractFile file) =>
        new BoundedStream(new GZipStream(stream, CompressionMode.Decompress), UnpackLimit, file.Name);
}
