using Apache.Arrow;

namespace TrainingAnalytics.Warehouse.Versions;

/// <summary>
/// An answer: its columns and its rows in Arrow record batches. The batches' memory is given back when
/// nobody holds the table any more; it may be shared and cached freely, for it never changes.
/// </summary>
public sealed record ArrowTable(Schema Schema, IReadOnlyList<RecordBatch> Batches)
{
    public long RowCount => Batches.Sum(batch => (long)batch.Length);

    public IReadOnlyList<string> ColumnNames { get; } = [.. Schema.FieldsList.Select(field => field.Name)];

    /// <summary>The rows in order, for the few that a screen or a report shows.</summary>
    public IEnumerable<ArrowRow> Rows()
    {
        foreach (var batch in Batches)
            for (var i = 0; i < batch.Length; i++)
                yield return new ArrowRow(this, batch, i);
    }

    internal int IndexOf(string column) => Find(column)
        ?? throw new ArgumentException($"The answer has no column '{column}'; it has {string.Join(", ", ColumnNames)}.", nameof(column));

    /// <summary>Where the column stands; null where there is none of that name.</summary>
    internal int? Find(string column)
    {
        for (var i = 0; i < ColumnNames.Count; i++)
            if (ColumnNames[i] == column)
                return i;
        return null;
    }
}
