namespace TrainingAnalytics.Warehouse.Versions;

/// <summary>
/// The published versions of a warehouse. Readers take the current one from here; when another becomes current,
/// by this process or any other, the next reader gets that one and the earlier ones finish on theirs.
/// </summary>
public sealed class VersionShelf(WarehouseFolder folder) : IDisposable
{
    // A swap takes milliseconds: who waits longer waits for a stopped process.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromMilliseconds(200);

    private readonly Lock _lock = new();
    private VersionFile? _current;
    private long _lookedAt;

    /// <summary>The current version, to be disposed by who took it.</summary>
    /// <exception cref="NothingPublishedException">Nothing was built yet.</exception>
    public OpenVersion Current()
    {
        lock (_lock)
        {
            if (_current is null || TimeProvider.System.GetElapsedTime(_lookedAt) > LookAgainAfter) Look();
            return _current!.Lease();
        }
    }

    /// <summary>The kept versions, the newest first.</summary>
    public IReadOnlyList<KeptVersion> List() => KeptVersions.Of(folder);

    /// <summary>Makes a kept version the current one, for every process that reads this warehouse.</summary>
    /// <exception cref="UnknownVersionException">It is not among the kept ones.</exception>
    /// <exception cref="QueryRefusedException">Its file does not open; what was current stays so.</exception>
    public void MakeCurrent(string name)
    {
        using var alone = Alone();
        var before = CurrentName.Read(folder);
        Swap(name);
        if (name != before) KeptVersions.Renew(folder, name);
    }

    /// <summary>Takes a finished building file onto the shelf and makes it current.</summary>
    public PublishedVersion Publish(string buildingFile, string name)
    {
        using var alone = Alone();
        var before = CurrentName.Read(folder);
        var published = Publication.Shelve(folder, buildingFile, name);
        Swap(name);
        KeptVersions.Prune(folder, before);
        return published;
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _current?.Release();
            _current = null;
        }
    }

    // A version that somebody rolls back to must not be pruned by a build between the look at it and the swap.
    private FileStream Alone() => HeldFile.Wait(folder.CurrentLock, Patience)
        ?? throw new IOException($"另一个进程正在更换当前版本。Another process is changing the current version: {folder.CurrentLock} is held.");

    private void Swap(string name)
    {
        if (!VersionName.IsValid(name) || !File.Exists(folder.VersionFile(name)))
            throw new UnknownVersionException(name, [.. List().Select(kept => kept.Name)]);
        // A version that does not open never becomes the current one.
        VersionFile.Open(folder.VersionFile(name), name).Release();
        DurableFile.WriteText(folder.Current, name + "\n");
        LookAgain();
    }

    private void LookAgain()
    {
        lock (_lock) _lookedAt = 0;
    }

    private void Look()
    {
        try
        {
            var name = CurrentName.Read(folder) ?? throw new NothingPublishedException(folder);
            if (name != _current?.Name) MoveTo(OpenCurrent(name));
        }
        catch (Exception trouble) when (_current is not null && IsOfTheDisk(trouble))
        {
            // Who reads already goes on with what is open: a disk in trouble takes down no page.
        }

        _lookedAt = TimeProvider.System.GetTimestamp();
    }

    private static bool IsOfTheDisk(Exception trouble) =>
        trouble is NothingPublishedException or QueryRefusedException or IOException or UnauthorizedAccessException;

    private void MoveTo(VersionFile next)
    {
        var before = _current;
        _current = next;
        before?.Release();
    }

    // Between reading the name and opening the file, other builds may publish so often that the file is pruned.
    private VersionFile OpenCurrent(string name)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return VersionFile.Open(folder.VersionFile(name), name);
            }
            catch (FileNotFoundException) when (attempt < 5)
            {
                name = CurrentName.Read(folder) ?? throw new NothingPublishedException(folder);
            }
        }
    }
}
