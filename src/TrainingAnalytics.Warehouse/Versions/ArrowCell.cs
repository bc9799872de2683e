using System.Globalization;
using System.Numerics;
using Apache.Arrow;
using Apache.Arrow.Types;

namespace TrainingAnalytics.Warehouse.Versions;

/// <summary>One cell of an Arrow column as a .NET value.</summary>
public static class ArrowCell
{
    private static readonly DateOnly Epoch = new(1970, 1, 1);

    public static object? Value(IArrowArray column, int index) => column.IsNull(index) ? null : column switch
    {
        StringArray texts => texts.GetString(index),
        BooleanArray flags => flags.GetValue(index),
        Int64Array numbers => numbers.Values[index],
        Int32Array numbers => (long)numbers.Values[index],
        DoubleArray numbers => numbers.Values[index],
        Decimal128Array numbers => Exact(numbers, index),
        Date32Array days => Epoch.AddDays(days.Values[index]),
        _ => Rare(column, index),
    };

    private static object? Rare(IArrowArray column, int index) => column switch
    {
        Int16Array numbers => (long)numbers.Values[index],
        Int8Array numbers => (long)numbers.Values[index],
        UInt8Array numbers => (long)numbers.Values[index],
        UInt16Array numbers => (long)numbers.Values[index],
        UInt32Array numbers => (long)numbers.Values[index],
        UInt64Array numbers => numbers.Values[index],
        FloatArray numbers => (double)numbers.Values[index],
        Time64Array times => new TimeOnly(times.Values[index] * TimeSpan.TicksPerMicrosecond),
        TimestampArray moments => moments.GetTimestamp(index)!.Value.UtcDateTime,
        DictionaryArray codes => Value(codes.Dictionary, Convert.ToInt32(Value(codes.Indices, index), CultureInfo.InvariantCulture)),
        BinaryArray bytes => Convert.ToHexStringLower(bytes.GetBytes(index)),
        NullArray => null,
        ListArray list => Joined(list.GetSlicedValues(index)),
        StructArray record => Named(record, index),
        _ => throw new QueryRefusedException($"A column of type {column.Data.DataType.Name} cannot be shown: cast it to varchar."),
    };

    // A sum of integers is a hugeint: decimal(38, 0) in Arrow, and for a reader an integer.
    private static object Exact(Decimal128Array numbers, int index)
    {
        if (((Decimal128Type)numbers.Data.DataType).Scale > 0) return numbers.GetValue(index)!.Value;
        var whole = new BigInteger(numbers.ValueBuffer.Span.Slice((numbers.Offset + index) * 16, 16));
        return whole >= long.MinValue && whole <= long.MaxValue ? (object)(long)whole : whole;
    }

    private static string Joined(IArrowArray values) =>
        "[" + string.Join(", ", Enumerable.Range(0, values.Length).Select(i => Text(Value(values, i)))) + "]";

    private static string Named(StructArray record, int index) =>
        "{" + string.Join(", ", ((StructType)record.Data.DataType).Fields.Select((field, i) => $"{field.Name}: {Text(Value(record.Fields[i], index))}")) + "}";

    private static string Text(object? value) => value is null ? "null" : Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
