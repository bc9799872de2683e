using System.IO.Compression;
using System.Text;

namespace TrainingAnalytics.Warehouse.Samples.Files;

/// <summary>A file written as bytes into one large buffer: for check-ins, of which there are millions.</summary>
internal sealed class ByteFile : IDisposable
{
    private const int LongestRow = 512;
    private readonly Stream _out;
    private readonly byte[] _buffer = new byte[1 << 18];
    private int _used;

    public ByteFile(string path, bool compressed, Sheet sheet)
    {
        _out = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1);
        if (compressed) _out = new GZipStream(_out, CompressionLevel.Optimal);
        Append(Encoding.UTF8.GetBytes(string.Join(',', sheet.Headers.Select(header => header.English)) + "\n"));
    }

    /// <summary>Room for one row more.</summary>
    public void BeginRow()
    {
        if (_buffer.Length - _used < LongestRow) Flush();
    }

    public void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_buffer.AsSpan(_used));
        _used += bytes.Length;
    }

    /// <summary>HH:mm:ss</summary>
    public void AppendTime(int second)
    {
        var to = _buffer.AsSpan(_used, 8);
        TwoDigits(to, second / 3600);
        to[2] = (byte)':';
        TwoDigits(to[3..], second / 60 % 60);
        to[5] = (byte)':';
        TwoDigits(to[6..], second % 60);
        _used += 8;
    }

    public void Dispose()
    {
        Flush();
        _out.Dispose();
    }

    private void Flush()
    {
        _out.Write(_buffer, 0, _used);
        _used = 0;
    }

    private static void TwoDigits(Span<byte> to, int value)
    {
        to[0] = (byte)('0' + value / 10);
        to[1] = (byte)('0' + value % 10);
    }
}
