using System.Globalization;

namespace TrainingAnalytics.Warehouse.Versions;

/// <summary>
/// One build at a time for a warehouse. The system itself holds the lock, so that a killed build's lock is gone with it;
/// the file beside it only says in words who holds it.
/// </summary>
public sealed class BuildLock : IDisposable
{
    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromMilliseconds(100);

    private readonly FileStream _lock;
    private readonly WarehouseFolder _folder;

    private BuildLock(FileStream held, WarehouseFolder folder) => (_lock, _folder) = (held, folder);

    /// <summary>Takes the lock, waiting for another build up to the time given; `waiting` is told once who is waited for.</summary>
    /// <exception cref="BuildLockedException">The other build did not end in that time.</exception>
    public static BuildLock Take(WarehouseFolder folder, TimeSpan patience, Action<string>? waiting = null)
    {
        folder.Create();
        var since = TimeProvider.System.GetTimestamp();
        var told = false;
        while (true)
        {
            if (TryTake(folder) is { } taken) return taken;
            if (TimeProvider.System.GetElapsedTime(since) >= patience) throw new BuildLockedException(Owner(folder));
            if (!told) waiting?.Invoke(Owner(folder));
            told = true;
            Thread.Sleep(TryAgainAfter);
        }
    }

    public void Dispose()
    {
        File.Delete(_folder.BuildOwner);
        _lock.Dispose();
    }

    private static BuildLock? TryTake(WarehouseFolder folder)
    {
        try
        {
            var held = new FileStream(folder.BuildLock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            File.WriteAllText(folder.BuildOwner, Me());
            return new BuildLock(held, folder);
        }
        catch (IOException) when (File.Exists(folder.BuildLock))
        {
            return null;
        }
    }

    private static string Me() => string.Create(CultureInfo.InvariantCulture,
        $"process {Environment.ProcessId} since {TimeProvider.System.GetUtcNow():yyyy-MM-dd HH:mm:ss}Z");

    private static string Owner(WarehouseFolder folder)
    {
        try
        {
            return File.ReadAllText(folder.BuildOwner);
        }
        catch (IOException)
        {
            return "another process";
        }
    }
}
