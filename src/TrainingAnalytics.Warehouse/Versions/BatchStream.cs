using Apache.Arrow;
using Apache.Arrow.Ipc;

namespace TrainingAnalytics.Warehouse.Versions;

/// <summary>Batches as the stream that DuckDB reads them from, once; each is asked for when its turn comes.</summary>
internal sealed class BatchStream(Schema schema, IEnumerable<RecordBatch> batches) : IArrowArrayStream
{
    private readonly IEnumerator<RecordBatch> _batches = batches.GetEnumerator();

    public Schema Schema => schema;

    // DuckDB releases what it takes: it gets a share of the memory, and the caller's batch stays whole.
    public ValueTask<RecordBatch?> ReadNextRecordBatchAsync(CancellationToken cancellationToken = default) =>
        new(_batches.MoveNext() ? _batches.Current : null);

    public void Dispose() => _batches.Dispose();
}
