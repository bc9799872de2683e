using CsvHelper;

namespace TrainingAnalytics.Warehouse.Extracts;

/// <summary>How many fields a record has, and how many it should.</summary>
internal static class RecordShape
{
    /// <summary>Whether a record has as many fields as the header. An empty field after the last column is passed over.</summary>
    public static bool Fits(CsvReader record, int fieldCount) =>
        record.FieldCount == fieldCount || (record.FieldCount == fieldCount + 1 && record.GetSpan(fieldCount).IsEmpty);

    /// <summary>Whether a record of the right shape begins below the first line of these bytes.</summary>
    public static bool StandsBelow(ReadOnlyMemory<byte> lines, char separator, int fieldCount)
    {
        using var reader = CsvReader.Create(lines[Lines.FirstLength(lines.Span)..], Separators.Options(separator));
        while (reader.Read())
            if (Fits(reader, fieldCount)) return true;
        return false;
    }
}
