using System.Buffers;

namespace TrainingAnalytics.Warehouse.Extracts;

/// <summary>Reads a UTF-8 stream as windows of whole records, each in a buffer of its own, so that workers judge them side by side.</summary>
internal sealed class WindowReader(Stream stream, int windowSize = WindowReader.DefaultSize) : IDisposable
{
    /// <summary>Large enough that one window is some work, small enough that a dozen in flight stay under 100 MB.</summary>
    public const int DefaultSize = 4 << 20;

    /// <summary>A line that is longer is no record: its head is told, the rest passed over.</summary>
    public const int LongestLine = 4 << 20;

    // Most files are small; the buffer grows with the first that is not.
    private const int FirstSize = 64 << 10;

    private readonly int _windowSize = windowSize;
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstSize);
    private int _length;
    private int _take = windowSize;
    private bool _isLast;
    private long _line = 1;

    private int Limit => Math.Max(_take, FirstSize);

    /// <summary>The bytes at the head of the file, to find the header in; call once, before <see cref="Read"/>. `IsWhole`: there are no others.</summary>
    public (ReadOnlyMemory<byte> Bytes, bool IsWhole) Head()
    {
        Fill();
        if (_buffer.AsSpan(0, _length).StartsWith("\uFEFF"u8)) Drop(3);
        return (_buffer.AsMemory(0, _length), _isLast);
    }

    /// <summary>Passes over the header's bytes.</summary>
    public void Skip(int bytes)
    {
        _line += Lines.Count(_buffer.AsSpan(0, bytes));
        Drop(bytes);
    }

    /// <summary>The windows to the end of the stream, in order; who takes one releases it.</summary>
    public IEnumerable<RecordWindow> Read(char separator, int fieldCount)
    {
        var cutter = new WindowCutter(separator, fieldCount);
        while (true)
        {
            Fill();
            if (_length == 0) yield break;
            var size = Math.Min(_length, _take);
            var (stretches, consumed) = cutter.Cut(_buffer.AsMemory(0, size), _line, _isLast && size == _length);
            if (consumed > 0) yield return Hand(stretches, consumed);
            else if (_take < LongestLine) _take = Math.Min(_take * 2, LongestLine);
            else yield return TooLong();
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private RecordWindow Hand(IReadOnlyList<Stretch> stretches, int consumed)
    {
        var window = new RecordWindow(_buffer, stretches);
        _line += Lines.Count(_buffer.AsSpan(0, consumed));
        var rest = _buffer.AsSpan(consumed, _length - consumed);
        _take = _windowSize;
        _buffer = ArrayPool<byte>.Shared.Rent(_isLast ? rest.Length : Math.Max(rest.Length, Limit));
        rest.CopyTo(_buffer);
        _length = rest.Length;
        return window;
    }

    // The line's head goes on, so that the column can be named; the rest is read and forgotten.
    private RecordWindow TooLong()
    {
        var head = ArrayPool<byte>.Shared.Rent(_length);
        _buffer.AsSpan(0, _length).CopyTo(head);
        var window = new RecordWindow(head, [new(0, _length, _line, IsTooLong: true)]);
        int end;
        while ((end = _buffer.AsSpan(0, _length).IndexOfAny((byte)'\n', (byte)'\r')) < 0 && !_isLast) Refill();
        if (end < 0) _length = 0;
        else PassBreak(end);
        _line++;
        _take = _windowSize;
        return window;
    }

    private void PassBreak(int at)
    {
        var isReturn = _buffer[at] == '\r';
        Drop(at + 1);
        Fill();
        if (isReturn && _length > 0 && _buffer[0] == '\n') Drop(1);
    }

    private void Refill()
    {
        _length = 0;
        Fill();
    }

    private void Fill()
    {
        while (!_isLast && _length < Limit)
        {
            Reserve(_length < _buffer.Length ? _buffer.Length : Limit);
            var room = Math.Min(_buffer.Length, Limit) - _length;
            var read = stream.ReadAtLeast(_buffer.AsSpan(_length, room), room, throwOnEndOfStream: false);
            _length += read;
            _isLast = read < room;
        }
    }

    private void Reserve(int size)
    {
        if (_buffer.Length >= size) return;
        var larger = ArrayPool<byte>.Shared.Rent(size);
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }

    private void Drop(int bytes)
    {
        _buffer.AsSpan(bytes, _length - bytes).CopyTo(_buffer);
        _length -= bytes;
    }
}
