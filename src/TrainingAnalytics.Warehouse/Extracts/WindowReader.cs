namespace TrainingAnalytics.Warehouse.Extracts;

/// <summary>Reads a UTF-8 stream as windows of whole records, each in a buffer of its own, so that workers judge them side by side.</summary>
internal sealed class WindowReader(Stream stream, int windowSize = WindowReader.DefaultSize)
{
    /// <summary>Large enough that one window fills some row groups' worth of work, small enough that a dozen in flight stay under 100 MB.</summary>
    public const int DefaultSize = 4 << 20;

    private byte[] _buffer = new byte[windowSize];
    private int _length;
    private bool _isLast;
    private long _line = 1;

    /// <summary>The bytes at the head of the file, to find the header in; call once, before <see cref="Read"/>.</summary>
    public ReadOnlyMemory<byte> Head()
    {
        Fill();
        if (_buffer.AsSpan(0, _length).StartsWith("\uFEFF"u8)) Drop(3);
        return _buffer.AsMemory(0, _length);
    }

    /// <summary>Passes over the header's bytes.</summary>
    public void Skip(int bytes)
    {
        _line += Lines.Count(_buffer.AsSpan(0, bytes));
        Drop(bytes);
    }

    /// <summary>The windows to the end of the stream, in order.</summary>
    public IEnumerable<RecordWindow> Read(char separator)
    {
        var cutter = new WindowCutter(separator);
        while (true)
        {
            Fill();
            if (_length == 0) yield break;
            var (stretches, consumed) = cutter.Cut(_buffer, 0, _length, _line, _isLast);
            yield return consumed == 0 ? TooLong() : Hand(stretches, consumed);
        }
    }

    private RecordWindow Hand(IReadOnlyList<Stretch> stretches, int consumed)
    {
        var window = new RecordWindow(_buffer, stretches);
        _line += Lines.Count(_buffer.AsSpan(0, consumed));
        var rest = _isLast && consumed == _length ? [] : new byte[_buffer.Length];
        _buffer.AsSpan(consumed, _length - consumed).CopyTo(rest);
        _length -= consumed;
        _buffer = rest;
        return window;
    }

    // A line that no window holds: its head tells where it is, the rest is read and forgotten.
    private RecordWindow TooLong()
    {
        var window = new RecordWindow(_buffer[..1024], [new(0, 1024, _line, IsTooLong: true)]);
        while (_length > 0 && !_buffer.AsSpan(0, _length).Contains((byte)'\n'))
        {
            _length = 0;
            Fill();
        }

        _line++;
        if (_length > 0) Drop(_buffer.AsSpan(0, _length).IndexOf((byte)'\n') + 1);
        return window;
    }

    private void Fill()
    {
        if (_isLast) return;
        _length += stream.ReadAtLeast(_buffer.AsSpan(_length), _buffer.Length - _length, throwOnEndOfStream: false);
        _isLast = _length < _buffer.Length;
    }

    private void Drop(int bytes)
    {
        _buffer.AsSpan(bytes, _length - bytes).CopyTo(_buffer);
        _length -= bytes;
    }
}
