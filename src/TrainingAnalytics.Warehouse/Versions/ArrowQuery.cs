using Apache.Arrow;
using Apache.Arrow.C;
using DuckDB.NET.Data;
using DuckDB.NET.Native;
using static DuckDB.NET.Native.NativeMethods;

namespace TrainingAnalytics.Warehouse.Versions;

/// <summary>
/// One statement on one connection, its answer as Arrow record batches: DuckDB hands over its columns as they are,
/// and no object is made for a row or a cell.
/// </summary>
internal static class ArrowQuery
{
    public static ArrowTable Run(DuckDBConnection connection, string sql, object?[] parameters, bool readOnly, CancellationToken cancellation)
    {
        var batches = new List<RecordBatch>();
        var schema = Stream(connection, sql, parameters, readOnly, batches.Add, cancellation);
        return new ArrowTable(schema, batches);
    }

    /// <summary>Gives each batch away as it comes; who takes it disposes it.</summary>
    public static Schema Stream(DuckDBConnection connection, string sql, object?[] parameters, bool readOnly, Action<RecordBatch> take, CancellationToken cancellation)
    {
        using var statement = Prepare(connection.NativeConnection, sql);
        if (readOnly) RequireReading(statement);
        QueryParameters.Bind(statement, parameters);
        cancellation.ThrowIfCancellationRequested();
        using var stop = cancellation.Register(connection.NativeConnection.Interrupt);
        try
        {
            return Execute(statement, take);
        }
        catch (QueryRefusedException) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellation);
        }
    }

    private static DuckDBPreparedStatement Prepare(DuckDBNativeConnection connection, string sql)
    {
        if (PreparedStatements.DuckDBPrepare(connection, sql, out var statement) == DuckDBState.Success) return statement;
        using (statement) throw Refused(PreparedStatements.DuckDBPrepareError(statement));
    }

    // The file is read-only anyway; but a reader may not keep temporary tables or attach other databases either.
    private static void RequireReading(DuckDBPreparedStatement statement)
    {
        if (NativeStatement.Kind(statement) is not (DuckDBStatementType.Select or DuckDBStatementType.Explain))
            throw new QueryRefusedException("Only a query that reads is possible here: select, with, show, describe or explain.");
    }

    private static Schema Execute(DuckDBPreparedStatement statement, Action<RecordBatch> take)
    {
        // Streaming: the answer is held once, as Arrow, and not in DuckDB's own form as well.
        var state = PreparedStatements.DuckDBExecutePreparedStreaming(statement, out var result);
        try
        {
            return state == DuckDBState.Success ? Read(ref result, take) : throw Refused(Query.DuckDBResultError(ref result));
        }
        finally
        {
            result.Close();
        }
    }

    private static Schema Read(ref DuckDBResult result, Action<RecordBatch> take)
    {
        using var options = Arrow.DuckDBResultGetArrowOptions(ref result);
        var schema = ResultSchema.Of(ref result, options);
        while (Next(ref result, options, schema) is { } batch) take(batch);
        return schema;
    }

    private static RecordBatch? Next(ref DuckDBResult result, DuckDBArrowOptions options, Schema schema)
    {
        using var chunk = Query.DuckDBFetchChunk(result);
        if (!chunk.IsInvalid) return Import(chunk, options, schema);
        var error = Query.DuckDBResultError(ref result);
        return string.IsNullOrEmpty(error) ? null : throw Refused(error);
    }

    private static unsafe RecordBatch Import(DuckDBDataChunk chunk, DuckDBArrowOptions options, Schema schema)
    {
        var array = new CArrowArray();
        using var error = Arrow.DuckDBDataChunkToArrow(options, chunk, (IntPtr)(&array));
        if (error is { IsInvalid: false, HasError: true }) throw Refused(error.Message);
        return CArrowArrayImporter.ImportRecordBatch(&array, schema);
    }

    internal static QueryRefusedException Refused(string? message) => new(DuckDbMessage.Plain(message));
}
