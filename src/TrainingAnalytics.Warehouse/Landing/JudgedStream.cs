using Apache.Arrow;
using Apache.Arrow.Ipc;
using Apache.Arrow.Types;
using TrainingAnalytics.Warehouse.Contracts;
using TrainingAnalytics.Warehouse.Contracts.Columns;

namespace TrainingAnalytics.Warehouse.Landing;

/// <summary>The judged windows of one file as Arrow batches, in the file's order, for DuckDB to pull. Tells on the way which row of a key came first.</summary>
internal sealed class JudgedStream(Schema schema, IEnumerable<JudgedWindow> windows, FaultSpool faults, Action<long>? judged) : IArrowArrayStream
{
    private readonly KeySet _keys = new();
    private readonly IEnumerator<JudgedWindow> _windows = windows.GetEnumerator();
    private decimal[] _quarantinedTotals = [];

    public Schema Schema => schema;

    public long Landed { get; private set; }

    public long Quarantined { get; private set; }

    /// <summary>The sums of money and hours of the quarantined rows, as far as they could be read; by column, empty where nothing was read.</summary>
    public IReadOnlyList<decimal> QuarantinedTotals => _quarantinedTotals;

    /// <summary>What stopped the reading, where something did: DuckDB only tells that the stream failed.</summary>
    public Exception? Failure { get; private set; }

    public ValueTask<RecordBatch> ReadNextRecordBatchAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            return new(Next()!);
        }
        catch (Exception e)
        {
            Failure = e;
            throw;
        }
    }

    public void Dispose() => _keys.Dispose();

    private RecordBatch? Next()
    {
        while (_windows.MoveNext())
        {
            var window = _windows.Current;
            judged?.Invoke(window.Lines.Count + window.QuarantinedRows);
            var batch = window.Lines.Count > 0 ? Batch(window) : null;
            Keep(window);
            if (batch is not null) return batch;
        }

        return null;
    }

    private void Keep(JudgedWindow window)
    {
        Quarantined += window.QuarantinedRows;
        if (_quarantinedTotals.Length == 0) _quarantinedTotals = new decimal[window.QuarantinedTotals.Length];
        for (var i = 0; i < _quarantinedTotals.Length; i++) _quarantinedTotals[i] += window.QuarantinedTotals[i];
        // Duplicates were found after the other faults of the window: in the file's order again.
        foreach (var fault in window.Faults.OrderBy(f => f.Line)) faults.Add(fault);
    }

    private RecordBatch Batch(JudgedWindow window)
    {
        var count = window.Lines.Count;
        var hashes = new RentedValues<long>();
        var kept = new Validity();
        for (var i = 0; i < count; i++)
        {
            hashes.Add((long)(ulong)window.Keys[i]);
            var isFirst = _keys.Add(window.Keys[i]);
            kept.Append(isFirst);
            if (isFirst) Landed++;
            else Duplicate(window, i);
        }

        window.Keys.GiveBack();
        return new(schema, [.. Enumerable.Range(0, window.Columns.Count).Select(i => window.Columns[i].ToArrow()),
            Fixed(window.Lines), Fixed(hashes), new BooleanArray(new ArrayData(BooleanType.Default, count, 0, 0, [ArrowBuffer.Empty, kept.ToArrow()]))], count);
    }

    private static void Duplicate(JudgedWindow window, int row)
    {
        window.Quarantine([new(window.Lines[row], null, FaultCode.DuplicateInFile, FaultText.Duplicate)]);
        foreach (var i in window.Columns.Totals) window.QuarantinedTotals[i] += window.Columns[i].AmountAt(row);
    }

    private static Int64Array Fixed(RentedValues<long> values) =>
        new(new ArrayData(Int64Type.Default, values.Count, 0, 0, [ArrowBuffer.Empty, values.ToArrow()]));
}
