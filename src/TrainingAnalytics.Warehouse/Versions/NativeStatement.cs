using System.Runtime.InteropServices;
using DuckDB.NET.Native;

namespace TrainingAnalytics.Warehouse.Versions;

/// <summary>The calls of DuckDB's C interface that the bindings do not offer.</summary>
internal static unsafe partial class NativeStatement
{
    [LibraryImport("duckdb", EntryPoint = "duckdb_prepared_statement_type")]
    public static partial DuckDBStatementType Kind(DuckDBPreparedStatement statement);

    [LibraryImport("duckdb", EntryPoint = "duckdb_bind_decimal")]
    public static partial DuckDBState BindDecimal(DuckDBPreparedStatement statement, ulong index, NativeDecimal value);

    [LibraryImport("duckdb", EntryPoint = "duckdb_bind_varchar_length")]
    public static partial DuckDBState BindText(DuckDBPreparedStatement statement, ulong index, byte* text, ulong length);

    [LibraryImport("duckdb", EntryPoint = "duckdb_destroy_logical_type")]
    public static partial void Destroy(ref IntPtr logicalType);

    [LibraryImport("duckdb", EntryPoint = "duckdb_arrow_scan", StringMarshalling = StringMarshalling.Utf8)]
    public static partial DuckDBState ArrowScan(DuckDBNativeConnection connection, string view, void* stream);
}
