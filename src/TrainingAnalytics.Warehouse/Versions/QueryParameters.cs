using System.Text;
using DuckDB.NET.Native;
using static DuckDB.NET.Native.NativeMethods.PreparedStatements;

namespace TrainingAnalytics.Warehouse.Versions;

/// <summary>Values for $1, $2 … of a prepared statement; a value is never part of the SQL's text.</summary>
internal static class QueryParameters
{
    private static readonly DateOnly Epoch = new(1970, 1, 1);

    public static void Bind(DuckDBPreparedStatement statement, object?[] values)
    {
        var wanted = DuckDBParams(statement);
        if (wanted != values.Length)
            throw new QueryRefusedException($"The query has {wanted} parameters, and {values.Length} were given.");
        for (var i = 0; i < values.Length; i++)
            if (BindOne(statement, i + 1, values[i]) != DuckDBState.Success)
                throw new QueryRefusedException($"Parameter ${i + 1} could not be bound.");
    }

    private static DuckDBState BindOne(DuckDBPreparedStatement statement, long index, object? value) => value switch
    {
        null => DuckDBBindNull(statement, index),
        string text => BindText(statement, index, text),
        int number => DuckDBBindInt32(statement, index, number),
        long number => DuckDBBindInt64(statement, index, number),
        double number => DuckDBBindDouble(statement, index, number),
        decimal number => NativeStatement.BindDecimal(statement, (ulong)index, NativeDecimal.Of(number)),
        bool flag => DuckDBBindBoolean(statement, index, flag),
        DateOnly date => DuckDBBindDate(statement, index, new DuckDBDate { Days = date.DayNumber - Epoch.DayNumber }),
        _ => throw new ArgumentException($"A parameter of type {value.GetType().Name} is not supported.", nameof(value)),
    };

    // With its length: a NUL within the text would end it otherwise, and another text would be compared.
    private static unsafe DuckDBState BindText(DuckDBPreparedStatement statement, long index, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text + '\0');
        fixed (byte* start = bytes)
            return NativeStatement.BindText(statement, (ulong)index, start, (ulong)bytes.Length - 1);
    }
}
