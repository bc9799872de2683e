using System.Globalization;
using Apache.Arrow;

namespace TrainingAnalytics.Warehouse.Versions;

/// <summary>One row of an <see cref="ArrowTable"/>: a place in its columns, no copy of them.</summary>
public readonly record struct ArrowRow
{
    private readonly ArrowTable _table;
    private readonly RecordBatch _batch;
    private readonly int _index;

    internal ArrowRow(ArrowTable table, RecordBatch batch, int index) => (_table, _batch, _index) = (table, batch, index);

    /// <summary>The value: null, bool, long, ulong, double, decimal, BigInteger, DateOnly, TimeOnly, DateTime or string.</summary>
    public object? this[int column] => ArrowCell.Value(_batch.Column(column), _index);

    public object? this[string column] => this[_table.IndexOf(column)];

    public string? Text(string column) => this[column] is { } value ? Convert.ToString(value, CultureInfo.InvariantCulture) : null;

    public long? Whole(string column) => this[column] is { } value ? Convert.ToInt64(Narrow(value), CultureInfo.InvariantCulture) : null;

    public double? Number(string column) => Number(_table.IndexOf(column));

    public double? Number(int column) => this[column] is { } value ? Convert.ToDouble(Narrow(value), CultureInfo.InvariantCulture) : null;

    public decimal? Exact(string column) => this[column] is { } value ? Convert.ToDecimal(Narrow(value), CultureInfo.InvariantCulture) : null;

    public bool? Flag(string column) => (bool?)this[column];

    public DateOnly? Date(string column) => (DateOnly?)this[column];

    private static object Narrow(object value) => value is System.Numerics.BigInteger big ? (decimal)big : value;
}
