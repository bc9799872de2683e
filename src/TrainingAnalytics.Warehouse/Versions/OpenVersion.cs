namespace TrainingAnalytics.Warehouse.Versions;

/// <summary>
/// A published version, open to be read. Whoever holds one sees that version and no other, however often a newer
/// one is published meanwhile; dispose it when done. Usable from many threads at once.
/// </summary>
public sealed class OpenVersion : IDisposable
{
    private readonly VersionFile _file;
    private int _disposed;

    internal OpenVersion(VersionFile file) => _file = file;

    // Whoever forgets to dispose must not keep an old version open for good.
    ~OpenVersion() => Release();

    public string Name => _file.Name;

    public DateOnly AsOf => _file.AsOf;

    /// <summary>Told of each query before it runs: for whoever measures what a page asks.</summary>
    internal Action<string, object?[]>? Asked { get; set; }

    /// <summary>Opens a version by its file, beside any shelf: for tests and for looking at one that is not current.</summary>
    public static OpenVersion FromFile(string file)
    {
        var opened = VersionFile.Open(Path.GetFullPath(file), Path.GetFileNameWithoutExtension(file));
        var lease = opened.Lease();
        opened.Release();
        return lease;
    }

    /// <summary>The same version for another who reads it: each disposes its own.</summary>
    public OpenVersion Again()
    {
        ObjectDisposedException.ThrowIf(_disposed != 0, this);
        return _file.Lease();
    }

    /// <summary>Asks the version; parameters stand as $1, $2 … in the query.</summary>
    /// <exception cref="QueryRefusedException">The query is wrong, writes, or needs more than it may have.</exception>
    public ArrowTable Query(string sql, params object?[] parameters) =>
        QueryUntilCancelled(sql, parameters, CancellationToken.None);

    /// <summary>As <see cref="Query"/>, but asked once as long as the version is open: for answers of few rows that many ask for.</summary>
    public ArrowTable QueryOnce(string sql, params object?[] parameters) =>
        _file.Remembered.Of(sql, parameters, () => Query(sql, parameters));

    /// <summary>Asks the version; a cancelled token interrupts the running query.</summary>
    public ArrowTable QueryUntilCancelled(string sql, object?[] parameters, CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(_disposed != 0, this);
        Asked?.Invoke(sql, parameters);
        return _file.Query(sql, parameters, cancellation);
    }

    public void Dispose()
    {
        Release();
        GC.SuppressFinalize(this);
    }

    private void Release()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0) _file?.Release();
    }
}
