using Apache.Arrow.Ipc;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Reports;

/// <summary>The batches as they are, as an Arrow IPC stream.</summary>
public static class ArrowRows
{
    public static void Write(Stream output, ArrowTable table)
    {
        using var writer = new ArrowStreamWriter(output, table.Schema, leaveOpen: true);
        writer.WriteStart();
        foreach (var batch in table.Batches) writer.WriteRecordBatch(batch);
        writer.WriteEnd();
    }
}
