using CsvHelper;

namespace TrainingAnalytics.Warehouse.Extracts;

/// <summary>Cuts a window's bytes at the ends of records. A quote that is never closed ends with its line; the next line is a new record.</summary>
internal sealed class WindowCutter(char separator, int fieldCount)
{
    /// <summary>A record over several lines is shorter than this; else its quote counts as never closed. Whatever the windows' size, so that they change nothing.</summary>
    public const int LongestQuoted = 1 << 20;

    /// <summary>The most lines of a window: what bounds the faults that a worker holds, where every line is faulty.</summary>
    public const int MostLines = 1 << 14;

    private readonly List<Stretch> _stretches = [];

    /// <summary>The stretches of whole records, and how many bytes they take; the rest belongs to the next window.</summary>
    public (IReadOnlyList<Stretch> Stretches, int Consumed) Cut(ReadOnlyMemory<byte> bytes, long line, bool isLast)
    {
        _stretches.Clear();
        // The line feed of a last carriage return may not be there yet.
        if (!isLast && bytes.Span is [.., (byte)'\r']) bytes = bytes[..^1];
        var consumed = bytes.Span.Contains((byte)'"') ? CutQuoted(bytes, line, isLast) : CutPlain(bytes.Span, line, isLast);
        return ([.. _stretches], consumed);
    }

    private int CutPlain(ReadOnlySpan<byte> bytes, long line, bool isLast)
    {
        var stop = isLast ? bytes.Length : AfterLastBreak(bytes);
        stop = Lines.Length(bytes[..stop], MostLines);
        if (stop > 0) _stretches.Add(new(0, stop, line));
        return stop;
    }

    private int CutQuoted(ReadOnlyMemory<byte> bytes, long line, bool isLast)
    {
        var start = 0;
        for (var first = line; start < bytes.Length && line - first < MostLines;)
        {
            var (length, unclosed) = RunOfGood(bytes[start..], MostLines - (line - first), isLast);
            if (length > 0) _stretches.Add(new(start, length, line));
            line += Lines.Count(bytes.Span.Slice(start, length));
            start += length;
            if (!unclosed) return start;
            length = Lines.FirstLength(bytes.Span[start..]);
            _stretches.Add(new(start, length, line));
            line++;
            start += length;
        }

        return start;
    }

    // Reads on until a quote that was never closed, a record that is not all there yet, or enough lines.
    private (int Length, bool Unclosed) RunOfGood(ReadOnlyMemory<byte> bytes, long lines, bool isLast)
    {
        var isMalformed = false;
        using var reader = CsvReader.Create(bytes, Separators.Options(separator, _ => isMalformed = true));
        while (reader.Read())
        {
            var at = (int)reader.ByteOffset;
            var raw = reader.RawRecord;
            var isCut = !isLast && at + raw.Length >= bytes.Length;
            var isUnclosed = (!isCut && IsUnclosed(reader, bytes.Slice(at, raw.Length), isMalformed))
                || (raw.Length >= LongestQuoted && Quoting.HoldsBreak(raw));
            if (isUnclosed || isCut || reader.LineNumber > lines) return (at, isUnclosed);
            isMalformed = false;
        }

        return (bytes.Length, false);
    }

    // A quote that was never closed may find one by chance, in front of a separator: then the fields are not as many as they should
    // be, and a quote stands astray or a record stands below the first line. Without either it is one record that is well quoted.
    private bool IsUnclosed(CsvReader record, ReadOnlyMemory<byte> raw, bool isMalformed) =>
        (isMalformed && Quoting.SwallowedLines(record))
        || (!RecordShape.Fits(record, fieldCount) && Quoting.HoldsBreak(raw.Span) && (isMalformed || RecordShape.StandsBelow(raw, separator, fieldCount)));

    private static int AfterLastBreak(ReadOnlySpan<byte> bytes)
    {
        var feed = bytes.LastIndexOf((byte)'\n');
        return 1 + (feed >= 0 ? feed : bytes.LastIndexOf((byte)'\r'));
    }
}
