using Apache.Arrow;
using Apache.Arrow.Ipc;
using Apache.Arrow.Types;
using TrainingAnalytics.Warehouse.Contracts;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Landing;

/// <summary>The quarantined rows of a batch: line, column, code and detail, one entry a fault.</summary>
internal static class QuarantineFile
{
    private static readonly Schema Columns = new(
        [
            new Field("line", Int64Type.Default, false), new Field("column_name", StringType.Default, true),
            new Field("code", StringType.Default, false), new Field("detail", StringType.Default, false),
        ],
        metadata: null);

    public static void Write(Workbench bench, List<RowFault> faults, string path)
    {
        var part = path + ".part";
        var quoted = part.Replace("'", "''", StringComparison.Ordinal);
        using var stream = new Chunks(faults);
        bench.ArrowView("faults", stream, view => bench.Execute(
            $"copy (select * from {view} order by line) to '{quoted}' (format parquet)"));
        DurableFile.Sync(part);
        DurableFile.Move(part, path);
    }

    private sealed class Chunks(List<RowFault> faults) : IArrowArrayStream
    {
        private const int Size = 1 << 14;
        private int _next;

        public Schema Schema => Columns;

        public ValueTask<RecordBatch> ReadNextRecordBatchAsync(CancellationToken cancellationToken = default)
        {
            var chunk = faults.Skip(_next).Take(Size).ToList();
            _next += chunk.Count;
            return new(chunk.Count == 0 ? null! : Batch(chunk));
        }

        public void Dispose()
        {
        }

        private static RecordBatch Batch(List<RowFault> chunk) => new(Columns,
            [
                new Int64Array.Builder().AppendRange(chunk.Select(f => f.Line)).Build(),
                Texts(chunk.Select(f => f.Column)), Texts(chunk.Select(f => f.Code.Name())), Texts(chunk.Select(f => f.Detail)),
            ],
            chunk.Count);

        private static StringArray Texts(IEnumerable<string?> values) => new StringArray.Builder().AppendRange(values).Build();
    }
}
