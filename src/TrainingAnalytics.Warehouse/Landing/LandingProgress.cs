using TrainingAnalytics.Warehouse.Extracts;

namespace TrainingAnalytics.Warehouse.Landing;

/// <summary>How far the landing of many files is: by their bytes, because a file of a hundred rows and one of a million are both one file.</summary>
internal sealed class LandingProgress(IReadOnlyList<ExtractFile> files, CancellationToken stop, IProgress<BuildStep>? progress)
{
    // What text of this kind unpacks to: an estimate is enough for one.
    private const int Packing = 8;

    private readonly Dictionary<string, long> _sizes = files.GroupBy(f => f.Name).ToDictionary(g => g.Key, g => g.Sum(Size) / g.Count());
    private readonly Lock _counting = new();
    private long _bytes, _rows;
    private int _ended;
    private string _file = "";

    /// <summary>Some rows of a file were judged.</summary>
    public void Judged(long rows) => Tell(() => _rows += rows);

    /// <summary>A file had its turn.</summary>
    public void Ended(FileReport report) => Tell(() =>
    {
        _ended++;
        _file = report.File;
        _bytes += _sizes.GetValueOrDefault(report.File);
    });

    private void Tell(Action count)
    {
        stop.ThrowIfCancellationRequested();
        lock (_counting)
        {
            count();
            progress?.Report(new(BuildPhase.Landing, $"{_ended}/{files.Count} {_file}", Math.Min(1, _bytes / (double)Math.Max(1, _sizes.Values.Sum())), _rows));
        }
    }

    private static long Size(ExtractFile file) => file.Bytes * (file.IsGzip ? Packing : 1);
}
