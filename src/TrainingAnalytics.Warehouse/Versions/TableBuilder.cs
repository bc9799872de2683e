using Apache.Arrow;
using Apache.Arrow.Types;

namespace TrainingAnalytics.Warehouse.Versions;

/// <summary>An <see cref="ArrowTable"/> of rows that do not come from DuckDB, such as the versions themselves.</summary>
public sealed class TableBuilder<T>(IReadOnlyCollection<T> rows)
{
    private readonly List<Field> _fields = [];
    private readonly List<IArrowArray> _columns = [];

    public TableBuilder<T> Text(string name, Func<T, string?> value)
    {
        var builder = new StringArray.Builder();
        foreach (var row in rows) builder.Append(value(row));
        return Add(name, StringType.Default, builder.Build());
    }

    public TableBuilder<T> Whole(string name, Func<T, long?> value)
    {
        var builder = new Int64Array.Builder();
        foreach (var row in rows) builder.Append(value(row));
        return Add(name, Int64Type.Default, builder.Build());
    }

    public TableBuilder<T> Flag(string name, Func<T, bool?> value)
    {
        var builder = new BooleanArray.Builder();
        foreach (var row in rows) _ = value(row) is { } flag ? builder.Append(flag) : builder.AppendNull();
        return Add(name, BooleanType.Default, builder.Build());
    }

    public TableBuilder<T> Date(string name, Func<T, DateOnly?> value)
    {
        var builder = new Date32Array.Builder();
        foreach (var row in rows) _ = value(row) is { } date ? builder.Append(date) : builder.AppendNull();
        return Add(name, Date32Type.Default, builder.Build());
    }

    /// <summary>A moment, in UTC.</summary>
    public TableBuilder<T> Moment(string name, Func<T, DateTime?> value)
    {
        var type = new TimestampType(TimeUnit.Microsecond, "UTC");
        var builder = new TimestampArray.Builder(type);
        foreach (var row in rows) _ = value(row) is { } moment ? builder.Append(new DateTimeOffset(moment, TimeSpan.Zero)) : builder.AppendNull();
        return Add(name, type, builder.Build());
    }

    public ArrowTable Build()
    {
        var schema = new Schema(_fields, metadata: null);
        return new ArrowTable(schema, rows.Count == 0 ? [] : [new RecordBatch(schema, _columns, rows.Count)]);
    }

    private TableBuilder<T> Add(string name, IArrowType type, IArrowArray column)
    {
        _fields.Add(new Field(name, type, nullable: true));
        _columns.Add(column);
        return this;
    }
}
