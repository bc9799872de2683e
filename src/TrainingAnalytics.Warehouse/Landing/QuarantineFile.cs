using Apache.Arrow;
using Apache.Arrow.Ipc;
using Apache.Arrow.Types;
using TrainingAnalytics.Warehouse.Contracts;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Landing;

/// <summary>The quarantined rows of a batch: line, column, code and detail, one entry a fault, in the file's order.</summary>
internal static class QuarantineFile
{
    private static readonly Schema Columns = new(
        [
            new Field("line", Int64Type.Default, false), new Field("column_name", StringType.Default, true),
            new Field("code", StringType.Default, false), new Field("detail", StringType.Default, false),
        ],
        metadata: null);

    /// <summary>Writes the file whole, under a temporary name: the caller gives it its own.</summary>
    public static void Write(Workbench bench, FaultSpool faults, string part)
    {
        var quoted = part.Replace("'", "''", StringComparison.Ordinal);
        using var stream = new Chunks(faults.Read());
        bench.ArrowView("faults", stream, view => bench.Execute($"copy (select * from {view}) to '{quoted}' (format parquet, use_tmp_file false)"));
    }

    private sealed class Chunks(IEnumerable<RowFault> faults) : IArrowArrayStream
    {
        private readonly IEnumerator<RowFault[]> _chunks = faults.Chunk(1 << 13).GetEnumerator();

        public Schema Schema => Columns;

        public ValueTask<RecordBatch> ReadNextRecordBatchAsync(CancellationToken cancellationToken = default) =>
            new(_chunks.MoveNext() ? Batch(_chunks.Current) : null!);

        public void Dispose() => _chunks.Dispose();

        private static RecordBatch Batch(RowFault[] chunk) => new(Columns,
            [
                new Int64Array.Builder().AppendRange(chunk.Select(f => f.Line)).Build(),
                Texts(chunk.Select(f => f.Column)), Texts(chunk.Select(f => f.Code.Name())), Texts(chunk.Select(f => f.Detail)),
            ],
            chunk.Length);

        private static StringArray Texts(IEnumerable<string?> values) => new StringArray.Builder().AppendRange(values).Build();
    }
}
