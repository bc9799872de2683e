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

    /// <summary>Whether the faulty quote swallowed lines: then it was never closed, and the lines after it are records of their own.</summary>
    public static bool SwallowedLines(CsvReader record) =>
        FaultyField(record) is >= 0 and var field && record.GetRawSpan(field).IndexOfAny((byte)'\n', (byte)'\r') >= 0;

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
