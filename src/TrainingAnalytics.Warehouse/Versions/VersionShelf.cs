namespace TrainingAnalytics.Warehouse.Versions;

/// <summary>
/// The published versions of a warehouse. Readers take the current one from here; when another becomes current,
/// by this process or any other, the next reader gets that one and the earlier ones finish on theirs.
/// </summary>
public sealed class VersionShelf(WarehouseFolder folder) : IDisposable
{
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
    public void MakeCurrent(string name)
    {
        if (!VersionName.IsValid(name) || !File.Exists(folder.VersionFile(name)))
            throw new UnknownVersionException(name, [.. List().Select(kept => kept.Name)]);
        DurableFile.WriteText(folder.Current, name + "\n");
        LookAgain();
    }

    /// <summary>Takes a finished building file onto the shelf and makes it current.</summary>
    public PublishedVersion Publish(string buildingFile, string name)
    {
        var published = Publication.Shelve(folder, buildingFile, name);
        MakeCurrent(name);
        KeptVersions.Prune(folder);
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

    private void LookAgain()
    {
        lock (_lock) _lookedAt = 0;
    }

    private void Look()
    {
        var name = CurrentName.Read(folder) ?? throw new NothingPublishedException(folder);
        if (name != _current?.Name) MoveTo(OpenCurrent(name));
        _lookedAt = TimeProvider.System.GetTimestamp();
    }

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
