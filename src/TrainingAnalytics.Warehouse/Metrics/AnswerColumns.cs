using System.Globalization;
using Apache.Arrow;
using Apache.Arrow.Types;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Metrics;

/// <summary>The columns of an answer, one after the other.</summary>
public sealed class AnswerColumns(int rows)
{
    private readonly List<Field> _fields = [];
    private readonly List<IArrowArray> _arrays = [];

    public ArrowTable Table()
    {
        var schema = new Schema(_fields, []);
        return new ArrowTable(schema, [new RecordBatch(schema, _arrays, rows)]);
    }

    public void Texts(string name, IEnumerable<string?> values)
    {
        var column = new StringArray.Builder();
        foreach (var value in values) _ = value is null ? column.AppendNull() : column.Append(value);
        Add(name, StringType.Default, column.Build());
    }

    public void Years(string name, IEnumerable<string?> values)
    {
        var column = new Int32Array.Builder();
        foreach (var value in values) _ = value is null ? column.AppendNull() : column.Append(int.Parse(value, CultureInfo.InvariantCulture));
        Add(name, Int32Type.Default, column.Build());
    }

    public void Counts(string name, IEnumerable<double?> values)
    {
        var column = new Int64Array.Builder();
        foreach (var value in values) _ = value is { } count ? column.Append((long)count) : column.AppendNull();
        Add(name, Int64Type.Default, column.Build());
    }

    public void Numbers(string name, IEnumerable<double?> values)
    {
        var column = new DoubleArray.Builder();
        foreach (var value in values) _ = value is { } number ? column.Append(number) : column.AppendNull();
        Add(name, DoubleType.Default, column.Build());
    }

    public void Flags(string name, IEnumerable<bool> values)
    {
        var column = new BooleanArray.Builder();
        foreach (var value in values) column.Append(value);
        Add(name, BooleanType.Default, column.Build());
    }

    private void Add(string name, IArrowType type, IArrowArray array)
    {
        _fields.Add(new Field(name, type, nullable: true));
        _arrays.Add(array);
    }
}
