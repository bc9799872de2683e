using DuckDB.NET.Data;

namespace TrainingAnalytics.Warehouse.Versions;

/// <summary>One version's open file. It closes when the last who hold it let go.</summary>
internal sealed class VersionFile
{
    // What DuckDB writes before the blocks: three pages.
    private const int Headers = 3 * 4096;

    private readonly string _path;
    private readonly Lock _lock = new();

    // Kept open because DuckDB closes the database with its last connection: 180 ms for 50 queries against 888 ms.
    private readonly DuckDBConnection _keepOpen;
    private int _holders = 1;

    private VersionFile(string path, string name, DuckDBConnection keepOpen, DateOnly asOf)
    {
        (_path, Name, _keepOpen, AsOf) = (path, name, keepOpen, asOf);
        OpenFiles.Opened(path);
    }

    public string Name { get; }

    public DateOnly AsOf { get; }

    public RememberedAnswers Remembered { get; } = new();

    /// <summary>Opens the file; who opens it is its first holder.</summary>
    /// <exception cref="QueryRefusedException">It is no version, or not all of one.</exception>
    public static VersionFile Open(string path, string name)
    {
        if (!File.Exists(path)) throw new FileNotFoundException($"There is no version '{name}'.", path);
        var connection = Database.OpenVersion(path);
        try
        {
            RequireWhole(path, connection);
            return new VersionFile(path, name, connection, ReadAsOf(connection));
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Whether it can be read; one that was cut off or overwritten cannot.</summary>
    public static bool Opens(string path, string name)
    {
        try
        {
            Open(path, name).Release();
            return true;
        }
        catch (QueryRefusedException)
        {
            return false;
        }
    }

    public OpenVersion Lease() =>
        TryHold() ? new OpenVersion(this) : throw new ObjectDisposedException(Name);

    /// <summary>False when it was closed meanwhile: the caller then looks for the current version again.</summary>
    public bool TryHold()
    {
        lock (_lock)
        {
            if (_holders == 0) return false;
            _holders++;
            return true;
        }
    }

    public void Release()
    {
        lock (_lock)
            if (--_holders == 0)
                Close();
    }

    public ArrowTable Query(string sql, object?[] parameters, CancellationToken cancellation)
    {
        using var connection = Database.OpenVersion(_path);
        return ArrowQuery.Run(connection, sql, parameters, readOnly: true, cancellation);
    }

    private void Close()
    {
        _keepOpen.Dispose();
        OpenFiles.Closed(_path);
    }

    // DuckDB opens a file that was cut off, and tells it only of a query that comes upon a part that is gone.
    private static void RequireWhole(string path, DuckDBConnection connection)
    {
        var used = Headers + ArrowQuery.Run(connection, "select cast(sum(used_blocks * block_size) as bigint) as used from pragma_database_size()", [], readOnly: true, CancellationToken.None)
            .Rows().Single().Whole("used")!.Value;
        if (new FileInfo(path).Length is var length && length < used)
            throw new QueryRefusedException($"{Path.GetFileName(path)}：文件被截断，只有 {length} 字节，应不少于 {used} 字节。The file was cut off at {length} bytes of {used} or more.");
    }

    private static DateOnly ReadAsOf(DuckDBConnection connection) =>
        ArrowQuery.Run(connection, "select as_of from meta.as_of", [], readOnly: true, CancellationToken.None)
            .Rows().Single().Date("as_of")
        ?? throw new QueryRefusedException("meta.as_of holds no date.");
}
