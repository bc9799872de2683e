using Microsoft.Data.Sqlite;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Office;

/// <summary>
/// The SQLite file of the log. Opened for each use and closed after it: the web app and the command line use it at once, and
/// whoever copies the one file has all of it (no write-ahead log beside it).
/// </summary>
internal sealed class OfficeFile(WarehouseFolder folder)
{
    private const int PatienceSeconds = 5;

    // SQLite's primary result codes.
    private const int Busy = 5, Locked = 6, ReadOnly = 8, Full = 13, CannotOpen = 14, NotADatabase = 26, Corrupt = 11;

    public bool Exists => File.Exists(folder.OfficeDatabase);

    /// <summary>Reads; the file must be there.</summary>
    public T Read<T>(Func<SqliteConnection, T> use) => Guarded(() =>
    {
        using var connection = Open();
        return use(connection);
    });

    /// <summary>Every entry of the log; none where nobody has written one.</summary>
    public List<SealedEntry> All() => Exists ? Read(log => LogTable.IsThere(log) ? LogTable.All(log) : []) : [];

    /// <summary>Reads and appends in one transaction that no other writer can get into.</summary>
    public T Write<T>(Func<SqliteConnection, T> use) => Guarded(() =>
    {
        Create();
        using var connection = Open();
        using var transaction = connection.BeginTransaction(deferred: false);
        LogTable.Create(connection);
        var result = use(connection);
        transaction.Commit();
        return result;
    });

    // For reading too: what a killed writer left half done is undone by the next who opens the file, if they may write. Of a file
    // that may not be written SQLite makes a read-only connection by itself.
    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = folder.OfficeDatabase,
            Mode = SqliteOpenMode.ReadWrite,
            Pooling = false,
            DefaultTimeout = PatienceSeconds,
        }.ToString());
        connection.Open();
        return connection;
    }

    // Reasons may name people: the file is its owner's only, as the vault is.
    private void Create()
    {
        if (Exists) return;
        Directory.CreateDirectory(folder.Root);
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        new FileStream(folder.OfficeDatabase, options).Dispose();
    }

    private T Guarded<T>(Func<T> use)
    {
        try
        {
            return use();
        }
        catch (SqliteException e)
        {
            throw new OfficeUnavailableException(Text(e.SqliteErrorCode), e);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException and not OfficeUnavailableException)
        {
            throw new OfficeUnavailableException(Text(FullDisk.Stopped(e) ? Full : CannotOpen), e);
        }
    }

    private Label Text(int code) => code switch
    {
        Busy or Locked => new($"{folder.OfficeDatabase} 正被占用，没有写入；请稍后再试。", $"{folder.OfficeDatabase} is in use; nothing was written: try again in a moment."),
        ReadOnly => new($"{folder.OfficeDatabase} 只读，没有写入；请检查文件权限。", $"{folder.OfficeDatabase} is read-only; nothing was written: check its permissions."),
        Full => new($"磁盘空间不足，{folder.OfficeDatabase} 没有写入；请腾出空间后重试。", $"The disk is full; nothing was written to {folder.OfficeDatabase}: make room and try again."),
        NotADatabase or Corrupt => new($"{folder.OfficeDatabase} 已损坏；请从备份恢复。", $"{folder.OfficeDatabase} is damaged: restore it from a backup."),
        _ => new($"不能打开 {folder.OfficeDatabase}；请检查文件夹和权限。", $"{folder.OfficeDatabase} cannot be opened: check the folder and its permissions."),
    };
}
