using CsvHelper;

namespace TrainingAnalytics.Warehouse.Extracts;

/// <summary>Cuts a window's bytes at the ends of records. A quote that is never closed ends with its line; the next line is a new record.</summary>
internal sealed class WindowCutter(char separator)
{
    /// <summary>A quoted field with line breaks is looked through this far for its closing quote.</summary>
    public const int LongestQuoted = 1 << 20;

    private readonly List<Stretch> _stretches = [];

    /// <summary>The stretches of whole records, and how many bytes they take; the rest belongs to the next window.</summary>
    public (IReadOnlyList<Stretch> Stretches, int Consumed) Cut(byte[] buffer, int start, int length, long line, bool isLast)
    {
        _stretches.Clear();
        var end = length - (!isLast && length > start && buffer[length - 1] == '\r' ? 1 : 0);
        var consumed = buffer.AsSpan(start, end - start).Contains((byte)'"')
            ? CutQuoted(buffer, start, end, line, isLast)
            : CutPlain(buffer, start, end, line, isLast);
        return ([.. _stretches], consumed);
    }

    private int CutPlain(byte[] buffer, int start, int end, long line, bool isLast)
    {
        var stop = isLast ? end : start + AfterLastBreak(buffer.AsSpan(start, end - start));
        if (stop > start) _stretches.Add(new(start, stop - start, line));
        return stop;
    }

    private int CutQuoted(byte[] buffer, int start, int end, long line, bool isLast)
    {
        while (start < end)
        {
            var (stop, unclosed) = RunOfGood(buffer, start, end, isLast);
            if (stop > start) _stretches.Add(new(start, stop - start, line));
            line += Lines.Count(buffer.AsSpan(start, stop - start));
            if (!unclosed) return stop;
            var length = Lines.FirstLength(buffer.AsSpan(stop, end - stop));
            _stretches.Add(new(stop, length, line));
            line++;
            start = stop + length;
        }

        return start;
    }

    // Reads on until a quote that was never closed or a record that is not all there yet.
    private (int Stop, bool Unclosed) RunOfGood(byte[] buffer, int start, int end, bool isLast)
    {
        var isMalformed = false;
        using var reader = CsvReader.Create(buffer.AsMemory(start, end - start), Separators.Options(separator, _ => isMalformed = true));
        while (reader.Read())
        {
            var at = start + (int)reader.ByteOffset;
            var isCut = !isLast && at + reader.RawRecord.Length >= end;
            var isUnclosed = isMalformed && Quoting.SwallowedLines(reader);
            if (isUnclosed && (!isCut || reader.RawRecord.Length >= LongestQuoted)) return (at, true);
            if (isCut) return (at, false);
            isMalformed = false;
        }

        return (end, false);
    }

    private static int AfterLastBreak(ReadOnlySpan<byte> bytes)
    {
        var feed = bytes.LastIndexOf((byte)'\n');
        return 1 + (feed >= 0 ? feed : bytes.LastIndexOf((byte)'\r'));
    }
}
