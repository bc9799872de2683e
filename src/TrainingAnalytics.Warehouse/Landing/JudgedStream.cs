using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Apache.Arrow;
using Apache.Arrow.Ipc;
using Apache.Arrow.Types;
using TrainingAnalytics.Warehouse.Contracts;

namespace TrainingAnalytics.Warehouse.Landing;

/// <summary>The judged windows of one file as Arrow batches, in the file's order: workers judge ahead, DuckDB pulls. Tells on the way which row of a key came first.</summary>
internal sealed class JudgedStream(Schema schema, BlockingCollection<Task<JudgedWindow>> windows) : IArrowArrayStream
{
    private readonly KeySet _keys = new();

    public Schema Schema => schema;

    public List<RowFault> Faults { get; } = [];

    public long Landed { get; private set; }

    public long Quarantined { get; private set; }

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

    public void Dispose()
    {
    }

    private RecordBatch? Next()
    {
        foreach (var judging in windows.GetConsumingEnumerable())
        {
            var window = judging.GetAwaiter().GetResult();
            Faults.AddRange(window.Faults);
            Quarantined += window.QuarantinedRows;
            if (window.Lines.Count > 0) return Batch(window);
        }

        return null;
    }

    private RecordBatch Batch(JudgedWindow window)
    {
        var count = window.Lines.Count;
        var lines = new int[count];
        var hashes = new long[count];
        var kept = new byte[(count + 7) >> 3];
        for (var i = 0; i < count; i++)
        {
            lines[i] = (int)window.Lines[i];
            hashes[i] = (long)(ulong)window.Keys[i];
            if (_keys.Add(window.Keys[i])) kept[i >> 3] |= (byte)(1 << (i & 7));
            else Duplicate(window.Lines[i]);
        }

        var landed = Bits(kept);
        Landed += landed;
        Quarantined += count - landed;
        return new(schema, [.. Enumerable.Range(0, window.Columns.Count).Select(i => window.Columns[i].ToArrow()),
            Fixed(Int32Type.Default, lines), Fixed(Int64Type.Default, hashes),
            new BooleanArray(new ArrayData(BooleanType.Default, count, 0, 0, [ArrowBuffer.Empty, new(kept)]))], count);
    }

    private void Duplicate(long line) =>
        Faults.Add(new(line, null, FaultCode.DuplicateInFile, "同一文件中前面已有相同主键的记录；保留前一条"));

    private static int Bits(byte[] bitmap) => bitmap.Sum(b => int.PopCount(b));

    private static IArrowArray Fixed<T>(IArrowType type, T[] values) where T : unmanaged =>
        ArrowArrayFactory.BuildArray(new ArrayData(type, values.Length, 0, 0, [ArrowBuffer.Empty, new(MemoryMarshal.AsBytes<T>(values).ToArray())]));
}
