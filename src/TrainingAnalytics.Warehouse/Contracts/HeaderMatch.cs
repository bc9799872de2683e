using System.Collections.Immutable;
using System.Text;
using CsvHelper;
using TrainingAnalytics.Warehouse.Extracts;

namespace TrainingAnalytics.Warehouse.Contracts;

/// <summary>How the columns of one file stand to those of its contract.</summary>
/// <param name="FieldOf">For each contract column the field of the file that holds it; -1 where the file has none.</param>
/// <param name="FieldCount">How many fields a record has.</param>
/// <param name="Unknown">The headers that are no column's, as they may be shown.</param>
/// <param name="Length">Bytes that the header takes at the head of the file, its line break included.</param>
public sealed record HeaderMatch(
    char Separator, ImmutableArray<int> FieldOf, int FieldCount, int Length, ImmutableArray<string> Unknown, ImmutableArray<string> Missing, ImmutableArray<string> Doubled)
{
    /// <summary>Reads the header at the head of a file under each separator, and takes the one that knows most columns. Null for a file with no line.</summary>
    public static HeaderMatch? Find(ReadOnlyMemory<byte> head, Contract contract) =>
        Separators.All.Select(s => Under(s, head, contract)).OfType<HeaderMatch>()
            .MaxBy(m => (m.FieldOf.Count(f => f >= 0), m.FieldCount));

    private static HeaderMatch? Under(char separator, ReadOnlyMemory<byte> head, Contract contract)
    {
        using var reader = CsvReader.Create(head, Separators.Options(separator));
        while (reader.Read())
        {
            var cells = Cells(reader);
            if (cells is [""]) continue;
            // A quote that is never closed ends with its line, here too.
            var line = head[..((int)reader.ByteOffset + head.Span[(int)reader.ByteOffset..].IndexOfAny((byte)'\n', (byte)'\r') + 1)];
            return Quoting.SwallowedLines(reader) ? Under(separator, line.TrimEnd("\r\n"u8), contract) : Match(reader, cells, head, contract);
        }

        return null;
    }

    private static HeaderMatch Match(CsvReader reader, List<string> cells, ReadOnlyMemory<byte> head, Contract contract)
    {
        var fieldOf = contract.Columns.Select(c => IndexIn(cells, c)).ToImmutableArray();
        var end = (int)reader.ByteOffset + reader.RawRecord.Length;
        return new(
            reader.Separator, fieldOf, cells.Count, end + Lines.FirstLength(head.Span[end..]),
            [.. cells.Where((name, i) => name.Length > 0 && !fieldOf.Contains(i)).Select(MaskedValue.OfHeader)],
            [.. contract.Columns.Where((c, i) => c.Required && fieldOf[i] < 0).Select(c => $"{c.Header}（{c.Name}）")],
            [.. contract.Columns.Where(c => cells.Count(n => Names(c, n)) > 1).Select(c => $"{c.Header}（{c.Name}）")]);
    }

    // An empty field after the last column is passed over, in the header too.
    private static List<string> Cells(CsvReader reader)
    {
        var fold = new Fold();
        var cells = Enumerable.Range(0, reader.FieldCount)
            .Select(i => Encoding.UTF8.GetString(fold.Compact(reader.GetSpan(i)))).ToList();
        if (cells is [_, .., ""]) cells.RemoveAt(cells.Count - 1);
        return cells;
    }

    private static int IndexIn(List<string> cells, ContractColumn column) => cells.FindIndex(name => Names(column, name));

    private static bool Names(ContractColumn column, string name) =>
        name.Equals(column.Name, StringComparison.OrdinalIgnoreCase) || name == column.Header;
}
