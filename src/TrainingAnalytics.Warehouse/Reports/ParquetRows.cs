using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Reports;

/// <summary>A Parquet file; DuckDB writes it, and it writes to files only, so there is one in between.</summary>
public static class ParquetRows
{
    public static void Write(Stream output, ArrowTable table)
    {
        var file = Path.Combine(Path.GetTempPath(), $"training-analytics-{Guid.NewGuid():n}.parquet");
        try
        {
            using (var bench = Workbench.InMemory()) bench.WriteParquet(table, file);
            using var written = File.OpenRead(file);
            written.CopyTo(output);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
