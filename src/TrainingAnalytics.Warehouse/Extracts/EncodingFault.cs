using System.Text;

namespace TrainingAnalytics.Warehouse.Extracts;

/// <summary>Finds the byte at which a file stops being text of its encoding, for the message that refuses it.</summary>
internal static class EncodingFault
{
    public static SourceRefusedException Explain(ExtractFile file, SourceForm form, Exception cause) => new(
        $"{file.Name}：第 {Offset(file, form)} 字节（从 0 起）起不是有效的 {Name(form.Encoding)} 文字，也不是 UTF-8；请用 UTF-8 或 GB18030 重新导出", cause);

    private static string Name(SourceEncoding encoding) => encoding == SourceEncoding.Gb18030 ? "GB18030" : "UTF-16";

    private static long Offset(ExtractFile file, SourceForm form)
    {
        using Stream disk = file.IsGzip ? Utf8Source.Unpack(File.OpenRead(file.Path), file) : File.OpenRead(file.Path);
        var decoder = Utf8Source.Strict(form.Encoding).GetDecoder();
        var bytes = new byte[1 << 16];
        var chars = new char[1 << 17];
        for (long at = 0; ;)
        {
            var read = disk.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            try
            {
                decoder.GetChars(bytes, 0, read, chars, 0, flush: read < bytes.Length);
            }
            catch (DecoderFallbackException e)
            {
                return Math.Max(0, at + e.Index);
            }

            at += read;
            if (read < bytes.Length) return at;
        }
    }
}
