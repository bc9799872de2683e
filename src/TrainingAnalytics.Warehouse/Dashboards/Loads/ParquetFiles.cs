namespace TrainingAnalytics.Warehouse.Dashboards.Loads;

/// <summary>Several batches' files in one query; `filename` tells them apart again.</summary>
internal static class ParquetFiles
{
    public static string Read(IEnumerable<string> paths) => $"read_parquet({List(paths)}, filename = true, union_by_name = true)";

    public static string List(IEnumerable<string> paths) =>
        "[" + string.Join(", ", paths.Select(path => $"'{path.Replace("'", "''", StringComparison.Ordinal)}'")) + "]";

    /// <summary>A batch's files are named by its hash.</summary>
    public static string Batch(string path) => Path.GetFileName(path).Split('.')[0];
}
