using Apache.Arrow;
using Apache.Arrow.C;
using Apache.Arrow.Ipc;
using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace TrainingAnalytics.Warehouse.Versions;

/// <summary>
/// The database that a build works on: the new version's file, or none. Used by one thread at a time.
/// </summary>
public sealed class Workbench : IDisposable
{
    /// <summary>The database, within a bench, of what is kept only while a version is built.</summary>
    internal const string Passing = "passing";

    // The database of the version itself: names without a database are looked for there.
    private const string Version = "version";

    private readonly string? _file;
    private bool _isFinished;

    // Each connection has its own idea of where a name is looked for.
    private string _names = $"use {Version}";

    private Workbench(DuckDBConnection connection, string? file) => (Connection, _file) = (connection, file);

    internal DuckDBConnection Connection { get; }

    // More hold more memory at once and win nothing.
    private static int MostQueries => Math.Clamp(Environment.ProcessorCount, 1, 4);

    /// <summary>How many queries <see cref="SideBySide"/> runs.</summary>
    internal int QueriesAtOnce { get; private set; } = MostQueries;

    /// <summary>Memory is scarce: what can be read again is not kept.</summary>
    internal bool IsSparing { get; private set; }

    /// <summary>Interrupts what runs; everything asked then throws <see cref="OperationCanceledException"/>.</summary>
    internal CancellationToken Stop { get; set; }

    /// <summary>The file that becomes the version. Until <see cref="Finish"/> it is not whole, and there is none to publish.</summary>
    public string BuildingFile => _isFinished ? _file! : throw new InvalidOperationException("There is no finished file: call Finish first.");

    /// <summary>
    /// A new file beside the published ones, with `landing` and `staging` attached in memory: what they hold is gone
    /// after the build. Only for the holder of the build lock.
    /// </summary>
    public static Workbench ForBuild(WarehouseFolder folder)
    {
        folder.Create();
        folder.RemoveLeftovers();
        var file = folder.NewBuildingFile();
        var bench = new Workbench(Database.OpenBuilding(file), file);
        // Rows of parallel queries go into the file as they come, in whole row groups: kept in order, the last checkpoint
        // wrote those of fct_attendance a second time (1.3 s of processor at 4.3 M rows), and the file was a third larger.
        bench.Execute("set preserve_insertion_order = false");
        // DuckDB tries every method on every column; these won little and cost more processor time than all others. Of the two
        // for texts, `dict_fsst` stays: it takes a tenth to a quarter less time than `dictionary`, for a file a fifth smaller.
        bench.Execute("set disabled_compression_methods = 'zstd,alp,alprd,chimp,patas,roaring,fsst,dictionary'");
        // Queries run side by side instead, each by itself: threads that share one query's work spin while they wait for it
        // (a twentieth of the build's processor time), and each leaves rows that the last checkpoint has to put together.
        bench.Execute("set threads = 1");
        // One checkpoint at the end instead of one for every 16 MB: each waits for the disk.
        bench.Execute("set checkpoint_threshold = '4GB'");
        // Nobody recovers half a build: what a crash leaves is deleted, so a log of it is written for nothing.
        // Without a storage version DuckDB writes what its release 1.0 can read, which knows no `dict_fsst`.
        return bench.WithRooms($"'{Quote(file)}' as {Version} (recovery_mode no_wal_writes, storage_version 'v1.4.0')");
    }

    /// <summary>The same rooms without a file: to try models without data.</summary>
    public static Workbench ForTrial() => InMemory().WithRooms($"':memory:' as {Version}");

    /// <summary>
    /// Schemas for what is needed during the build only, in memory. A name such as `core.x` is looked for in the version first
    /// and then there. To be called once the version has its schemas.
    /// </summary>
    public void OpenPassing(IReadOnlyList<string> schemas)
    {
        foreach (var schema in schemas) Execute($"create schema {Passing}.{schema}");
        string[] places = [$"{Version}.main", .. schemas.Select(schema => $"{Version}.{schema}"), .. schemas.Select(schema => $"{Passing}.{schema}")];
        _names = $"set search_path = '{string.Join(',', places)}'";
        Execute(_names);
    }

    /// <summary>Another connection to the same rooms, for another thread; whoever asked for it disposes it first.</summary>
    internal Workbench Beside(CancellationToken stop)
    {
        var beside = new Workbench(Connection.Duplicate(), null) { Stop = stop, _names = _names };
        beside.Connection.Open();
        beside.Execute(_names);
        return beside;
    }

    /// <summary>For so many rows that two queries do not fit into the memory side by side: one after another, each on all cores.</summary>
    public void SpareMemory()
    {
        IsSparing = true;
        QueriesAtOnce = 1;
        // What is freed goes back to the machine soon: the most that a build took fell from 2,021 MB to 1,915, in the same time.
        Execute("set allocator_flush_threshold = '32MB'");
        Execute("set allocator_bulk_deallocation_flush_threshold = '64MB'");
        SpreadEachQuery();
    }

    /// <summary>Where few queries are left, and one of them is what everybody waits for: each on all cores.</summary>
    public void SpreadEachQuery() => Execute($"set threads = {Environment.ProcessorCount}");

    public static Workbench InMemory() => new(Database.OpenInMemory(), null);

    /// <exception cref="QueryRefusedException">DuckDB did not do it.</exception>
    public void Execute(string sql, params object?[] parameters) => Query(sql, parameters);

    /// <summary>Inserts all rows by one statement: hundreds by themselves took a tenth of a second.</summary>
    public void Insert(string table, IEnumerable<object?[]> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0) return;
        var place = 0;
        var values = all.Select(row => $"({string.Join(", ", row.Select(_ => $"${++place}"))})");
        Execute($"insert into {table} values {string.Join(", ", values)}", [.. all.SelectMany(row => row)]);
    }

    /// <exception cref="QueryRefusedException">DuckDB did not answer.</exception>
    public ArrowTable Query(string sql, params object?[] parameters) =>
        ArrowQuery.Run(Connection, sql, parameters, readOnly: false, Stop);

    /// <summary>Why DuckDB would not do it; null once it has done it.</summary>
    public string? RefusalOf(string sql)
    {
        try
        {
            Execute(sql);
            return null;
        }
        catch (QueryRefusedException refused)
        {
            return refused.Message;
        }
    }

    /// <summary>A large answer, batch by batch; each batch is disposed after its turn.</summary>
    public void Stream(string sql, Action<RecordBatch> see) =>
        ArrowQuery.Stream(Connection, sql, [], readOnly: false, batch => { using (batch) see(batch); }, Stop);

    /// <summary>
    /// A view over Arrow batches, read without copying them. It can be read once, and before the stream is disposed.
    /// </summary>
    public unsafe void ArrowView(string name, IArrowArrayStream stream, Action<string> use)
    {
        var native = CArrowArrayStream.Create();
        try
        {
            CArrowArrayStreamExporter.ExportArrayStream(stream, native);
            if (NativeStatement.ArrowScan(Connection.NativeConnection, name, native) != DuckDBState.Success)
                throw new QueryRefusedException($"DuckDB did not take the Arrow stream '{name}'.");
            use(name);
            Execute($"drop view if exists {name}");
        }
        finally
        {
            CArrowArrayStream.Free(native);
        }
    }

    /// <summary>Writes a table as a Parquet file.</summary>
    public void WriteParquet(ArrowTable table, string file)
    {
        using var stream = new BatchStream(table.Schema, table.Batches);
        ArrowView("arrow_rows", stream, view => Execute($"copy (select * from {view}) to '{Quote(file)}' (format parquet)"));
    }

    /// <summary>Writes the tables that stand to the file, beside whatever reads them. False where something is being changed: the end writes it all.</summary>
    internal bool WriteWhatStands()
    {
        using var beside = Beside(Stop);
        return beside.RefusalOf($"checkpoint {Version}") is null;
    }

    /// <summary>Writes everything to the file and closes it: from here on it can only be published.</summary>
    public void Finish()
    {
        Execute("use memory");
        foreach (var room in (string[])["staging", "landing", Passing]) Execute($"detach {room}");
        SpreadEachQuery();
        Execute($"checkpoint {Version}");
        Execute($"detach {Version}");
        Connection.Dispose();
        _isFinished = _file is not null;
    }

    /// <summary>Closes, and removes a file that was not published: after a full disk others need the room.</summary>
    public void Dispose()
    {
        Connection.Dispose();
        if (_file is not null) WarehouseFolder.RemoveBuilding(_file);
    }

    private Workbench WithRooms(string version)
    {
        Execute($"attach {version}");
        Execute(_names);
        foreach (var room in (string[])["landing", "staging", Passing]) Execute($"attach ':memory:' as {room}");
        return this;
    }

    private static string Quote(string file) => file.Replace("'", "''", StringComparison.Ordinal);
}
