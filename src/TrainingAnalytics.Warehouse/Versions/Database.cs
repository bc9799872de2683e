using DuckDB.NET.Data;

namespace TrainingAnalytics.Warehouse.Versions;

/// <summary>The one place that opens DuckDB. Every setting says why it is there.</summary>
internal static class Database
{
    // Of the 2 GB that the whole process may take: Arrow batches, .NET and what DuckDB does not count need the rest. With
    // 1,300 MB a build of ten times the region does not fit.
    private const string ReaderMemory = "1GB";
    private const string BuilderMemory = "1400MB";

    /// <summary>A published version: read-only, and unable to reach anything but its own file.</summary>
    /// <exception cref="QueryRefusedException">It does not open.</exception>
    public static DuckDBConnection OpenVersion(string file)
    {
        var settings = Sealed(file);
        settings.AccessMode = DuckDBAccessMode.ReadOnly;
        // No file of the machine, no network, from any query that anybody types.
        settings.EnableExternalAccess = false;
        settings.MemoryLimit = ReaderMemory;
        // A reader never writes, not even what does not fit into memory: such a query is refused instead.
        settings.TempDirectory = "";
        // Last, because nothing can be set after it: no query may loosen what stands above.
        settings.LockConfiguration = true;
        return Open(settings);
    }

    /// <summary>The database that a build works in; the building file beside it is attached by <see cref="Workbench"/>.</summary>
    public static DuckDBConnection OpenBuilding(string file)
    {
        var settings = Sealed(":memory:");
        settings.MemoryLimit = BuilderMemory;
        // Bears the building file's mark, so that the next build removes it after a crash.
        settings.TempDirectory = OwnersFolder(file + ".spill");
        return Open(settings);
    }

    // What does not fit into memory is written there as it is, and where memory is scarce clear names and IDs of the vault may be
    // among it (`VaultRoom`). DuckDB makes its files readable by all, so the folder is its owner's only. What remains: who has the owner's
    // rights or the disk itself can read it while a build runs, and after a kill until the next build. No setting keeps one attached
    // database from spilling, and none at all would end builds of ten times the region. `temp_file_encryption` is refused by the
    // shipped binary; with `force_mbedtls_unsafe` it works, by its own words not securely, and four times the processor time went into a
    // query that spilled 1 GB.
    private static string OwnersFolder(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }

    /// <summary>A database without a file, for judging, landing and trying models.</summary>
    public static DuckDBConnection OpenInMemory()
    {
        var settings = Sealed(":memory:");
        settings.MemoryLimit = BuilderMemory;
        // It would spill into whatever folder the program was started in.
        settings.TempDirectory = "";
        return Open(settings);
    }

    private static DuckDBConnectionStringBuilder Sealed(string source) => new()
    {
        DataSource = source,
        // Nothing is ever fetched from a network, and no secret is read from or left on the disk.
        AutoloadKnownExtensions = false,
        AutoinstallKnownExtensions = false,
        AllowCommunityExtensions = false,
        AllowPersistentSecrets = false,
    };

    private static DuckDBConnection Open(DuckDBConnectionStringBuilder settings)
    {
        var connection = new DuckDBConnection(settings.ConnectionString);
        try
        {
            connection.Open();
            return connection;
        }
        catch (DuckDBException refused)
        {
            connection.Dispose();
            throw new QueryRefusedException($"{Path.GetFileName(settings.DataSource)}: {DuckDbMessage.Plain(refused.Message)}", refused);
        }
    }
}
