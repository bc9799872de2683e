using System.Buffers;
using System.Text.Unicode;

namespace TrainingAnalytics.Warehouse.Extracts;

/// <summary>Finds where a file of UTF-8 stops being that, for the message that refuses it: read again, because hardly any file needs it.</summary>
internal static class DamagedUtf8
{
    public static SourceRefusedException Explain(ExtractFile file, long unpackLimit)
    {
        var (line, offset, found) = FirstFault(file, unpackLimit);
        return new(
            $"{file.Name}：第 {line} 行、第 {offset} 字节（从 0 起）找到 0x{found:X2}，应为 UTF-8 文字（文件的标记或其余内容是 UTF-8）；请用 UTF-8 或 GB18030 重新导出");
    }

    private static (long Line, long Offset, byte Found) FirstFault(ExtractFile file, long unpackLimit)
    {
        using Stream disk = file.IsGzip ? Utf8Source.Unpack(File.OpenRead(file.Path), file, unpackLimit) : File.OpenRead(file.Path);
        var bytes = new byte[1 << 16];
        var chars = new char[1 << 16];
        long line = 1, offset = 0;
        for (int kept = 0, length; ; kept = length)
        {
            length = kept + disk.ReadAtLeast(bytes.AsSpan(kept), bytes.Length - kept, throwOnEndOfStream: false);
            var status = Utf8.ToUtf16(bytes.AsSpan(0, length), chars, out var good, out _, replaceInvalidSequences: false, isFinalBlock: length < bytes.Length);
            if (status != OperationStatus.InvalidData && length < bytes.Length) throw new IOException($"{file.Name} changed while it was read.");
            // Of a return at the end it is not known yet whether its line feed follows.
            if (status != OperationStatus.InvalidData && bytes[good - 1] == '\r') good--;
            line += Lines.Count(bytes.AsSpan(0, good));
            offset += good;
            if (status == OperationStatus.InvalidData) return (line, offset, bytes[good]);
            bytes.AsSpan(good, length -= good).CopyTo(bytes);
        }
    }
}
