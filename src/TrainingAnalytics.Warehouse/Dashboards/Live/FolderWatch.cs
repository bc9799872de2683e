namespace TrainingAnalytics.Warehouse.Dashboards.Live;

/// <summary>
/// Says once that YAML files of a folder have changed, when they have been quiet for a moment: editors write in
/// several steps, and many write a new file and rename it.
/// </summary>
internal sealed class FolderWatch : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(200);

    private readonly FileSystemWatcher _watcher;
    private readonly Timer _timer;

    private FolderWatch(string folder, Action changed, Action<Exception> failed)
    {
        _timer = new Timer(_ => Tell(changed, failed));
        _watcher = new FileSystemWatcher(folder, "*.yml") { IncludeSubdirectories = true };
        _watcher.Changed += (_, _) => Wait();
        _watcher.Created += (_, _) => Wait();
        _watcher.Deleted += (_, _) => Wait();
        _watcher.Renamed += (_, _) => Wait();
        // More happened than the system could count: something has changed in any case.
        _watcher.Error += (_, _) => Wait();
    }

    /// <summary>Null where the system has no watch left, or none for this folder.</summary>
    public static FolderWatch? Over(string folder, Action changed, Action<Exception> failed)
    {
        var watch = new FolderWatch(folder, changed, failed);
        try
        {
            watch._watcher.EnableRaisingEvents = true;
            return watch;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            watch.Dispose();
            return null;
        }
    }

    public void Dispose()
    {
        _watcher.Dispose();
        _timer.Dispose();
    }

    private void Wait()
    {
        try
        {
            _timer.Change(Quiet, Timeout.InfiniteTimeSpan);
        }
        catch (ObjectDisposedException)
        {
            // An event that came while the server was stopping.
        }
    }

    private void Tell(Action changed, Action<Exception> failed)
    {
        try
        {
            changed();
        }
        catch (Exception busy) when (busy is IOException or UnauthorizedAccessException)
        {
            // A file is being written just now: once more in a moment.
            Wait();
        }
        catch (Exception bug)
        {
            // On a timer's thread it would end the server, which has its last good state.
            failed(bug);
        }
    }
}
