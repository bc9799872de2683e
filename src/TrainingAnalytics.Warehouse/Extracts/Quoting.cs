using CsvHelper;

namespace TrainingAnalytics.Warehouse.Extracts;

/// <summary>What is wrong with the quotes of a record.</summary>
internal static class Quoting
{
    /// <summary>The first field with text after its closing quote or without one; -1 where all are well. A quote inside an unquoted field is text.</summary>
    public static int FaultyField(CsvReader record)
    {
        for (var i = 0; i < record.FieldCount; i++)
            if (!IsWell(record.GetRawSpan(i))) return i;
        return -1;
    }

    /// <summary>Whether any of a record's faulty fields swallowed lines: then its quote was never closed, and the lines after it are records of their own.</summary>
    public static bool SwallowedLines(CsvReader record)
    {
        for (var i = 0; i < record.FieldCount; i++)
            if (HoldsBreak(record.GetRawSpan(i)) && !IsWell(record.GetRawSpan(i))) return true;
        return false;
    }

    /// <summary>Whether the bytes go over several lines.</summary>
    public static bool HoldsBreak(ReadOnlySpan<byte> bytes) => bytes.IndexOfAny((byte)'\n', (byte)'\r') >= 0;

    private static bool IsWell(ReadOnlySpan<byte> raw)
    {
        raw = raw.Trim(" \t"u8);
        if (raw.IsEmpty || raw[0] != '"') return true;
        for (var i = 1; i < raw.Length; i++)
        {
            if (raw[i] != '"') continue;
            if (i == raw.Length - 1) return true;
            if (raw[i + 1] != '"') return false;
            i++;
        }

        return false;
    }
}
