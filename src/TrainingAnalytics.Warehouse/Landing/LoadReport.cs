using TrainingAnalytics.Warehouse.Contracts;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Landing;

/// <summary>How many rows of each batch are current in a version: read = accepted + superseded + quarantined, per file.</summary>
public sealed class LoadReport(IReadOnlyList<BatchManifest> batches)
{
    private readonly long[] _current = new long[batches.Count];

    /// <summary>Counts the current rows of an extract, once its staging relation stands.</summary>
    public void Count(Workbench bench, Contract contract)
    {
        foreach (var row in bench.Query($"select batch_no, count(*) as rows from staging.stg_{contract.Extract} group by batch_no").Rows())
            _current[row.Whole("batch_no")!.Value - 1] = row.Whole("rows")!.Value;
    }

    /// <summary>Writes `meta.load`, one row a batch.</summary>
    public void Write(Workbench bench)
    {
        bench.Execute("""
            create table meta.load (batch_no integer, extract varchar, batch_id varchar, file varchar, extracted_on date,
                rows_read bigint, accepted bigint, superseded bigint, quarantined bigint, message varchar)
            """);
        bench.Insert("meta.load", batches.Select((b, i) => new object?[]
        {
            i + 1, b.Extract, b.Batch, b.File, b.ExtractedOn, b.RowsRead, _current[i], b.Landed - _current[i], b.Quarantined, LandingRun.Message(b),
        }));
    }

    /// <summary>The files of the last build and every batch of the version, as `status` shows them.</summary>
    public static IReadOnlyList<FileReport> Read(OpenVersion version, IReadOnlyList<FileReport> lastFiles)
    {
        var known = lastFiles.Where(f => f is { State: FileState.Known, Batch: not null }).Select(f => f.Batch).ToHashSet();
        var landed = version.Query("select * from meta.load order by batch_no").Rows().Select(r => new FileReport(
            r.Text("file")!, r.Text("extract"), known.Contains(r.Text("batch_id")) ? FileState.Known : FileState.Landed,
            r.Whole("rows_read")!.Value, r.Whole("accepted")!.Value, r.Whole("superseded")!.Value, r.Whole("quarantined")!.Value,
            r.Text("message"), r.Text("batch_id"))).ToList();
        return [.. landed, .. lastFiles.Where(f => f.Batch is null)];
    }
}
