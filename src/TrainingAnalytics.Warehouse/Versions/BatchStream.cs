using Apache.Arrow;
using Apache.Arrow.Ipc;

namespace TrainingAnalytics.Warehouse.Versions;

/// <summary>Batches at hand as the stream that DuckDB reads them from, once.</summary>
internal sealed class BatchStream(Schema schema, IReadOnlyList<RecordBatch> batches) : IArrowArrayStream
{
    private int _next;

    public Schema Schema => schema;

    // DuckDB releases what it takes: it gets a share of the memory, and the caller's batch stays whole.
    public ValueTask<RecordBatch?> ReadNextRecordBatchAsync(CancellationToken cancellationToken = default) =>
        new(_next < batches.Count ? batches[_next++] : null);

    public void Dispose()
    {
    }
}
