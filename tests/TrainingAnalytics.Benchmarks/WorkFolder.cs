using System.Globalization;

namespace TrainingAnalytics.Benchmarks;

/// <summary>A folder for all that a benchmark writes; it goes with the benchmark.</summary>
internal sealed class WorkFolder : IDisposable
{
    // The sample as written and as plain text, and the bare copy; of each repetition a landing zone, two versions and one under construction.
    private const double KilobytesATraining = 5.5, KilobytesARepetition = 5;

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("benchmark-");

    /// <summary>A path below it at which nothing stands.</summary>
    public string New(string name)
    {
        var path = Path.Combine(_root.FullName, name);
        if (File.Exists(path)) File.Delete(path);
        if (Directory.Exists(path)) Directory.Delete(path, recursive: true);
        return path;
    }

    /// <summary>Says how much room a size needs, and why it cannot be measured here if there is not enough.</summary>
    public string? TooSmallFor(int trainings, int times)
    {
        var (needed, free) = (trainings * (KilobytesATraining + times * KilobytesARepetition) / 1048576, new DriveInfo(_root.FullName).AvailableFreeSpace / 1073741824.0);
        var said = string.Create(CultureInfo.InvariantCulture, $"{trainings:N0} trainings need some {needed:0.0} GB in {_root.Parent}; {free:0.0} GB are free");
        if (free < needed) return $"{said}: choose another place with TMPDIR, or fewer trainings";
        Console.Error.WriteLine(said);
        return null;
    }

    public void Clear()
    {
        foreach (var entry in _root.EnumerateFileSystemInfos())
        {
            if (entry is DirectoryInfo folder) folder.Delete(recursive: true);
            else entry.Delete();
        }
    }

    public void Dispose() => _root.Delete(recursive: true);
}
