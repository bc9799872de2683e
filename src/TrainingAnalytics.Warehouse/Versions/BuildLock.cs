using System.Globalization;

namespace TrainingAnalytics.Warehouse.Versions;

/// <summary>
/// One build at a time for a warehouse. The system itself holds the lock, so that a killed build's lock is gone with it;
/// the file beside it only says in words who holds it.
/// </summary>
public sealed class BuildLock : IDisposable
{
    private readonly FileStream _lock;
    private readonly WarehouseFolder _folder;

    private BuildLock(FileStream held, WarehouseFolder folder) => (_lock, _folder) = (held, folder);

    /// <summary>Takes the lock, waiting for another build up to the time given; `waiting` is told who is waited for, again and again, and may end it by throwing.</summary>
    /// <exception cref="BuildLockedException">The other build did not end in that time.</exception>
    public static BuildLock Take(WarehouseFolder folder, TimeSpan patience, Action<string>? waiting = null)
    {
        folder.Create();
        var held = HeldFile.Wait(folder.BuildLock, patience, () => waiting?.Invoke(Owner(folder)))
            ?? throw new BuildLockedException(Owner(folder));
        SayWho(folder);
        return new BuildLock(held, folder);
    }

    /// <summary>Who builds right now; null where nobody does, whatever a killed build left behind.</summary>
    public static string? Holder(WarehouseFolder folder)
    {
        if (!File.Exists(folder.BuildLock)) return null;
        using var free = HeldFile.Try(folder.BuildLock);
        return free is null ? Owner(folder) : null;
    }

    public void Dispose()
    {
        File.Delete(_folder.BuildOwner);
        _lock.Dispose();
    }

    // Only words for others: a full disk, which has no room for them, is told by what needs the room.
    private static void SayWho(WarehouseFolder folder)
    {
        try
        {
            File.WriteAllText(folder.BuildOwner, Me());
        }
        catch (IOException)
        {
        }
    }

    private static string Me() => string.Create(CultureInfo.InvariantCulture,
        $"process {Environment.ProcessId} since {TimeProvider.System.GetUtcNow():yyyy-MM-dd HH:mm:ss}Z");

    private static string Owner(WarehouseFolder folder)
    {
        try
        {
            return File.ReadAllText(folder.BuildOwner) is { Length: > 0 } owner ? owner : "another process";
        }
        catch (IOException)
        {
            return "another process";
        }
    }
}
