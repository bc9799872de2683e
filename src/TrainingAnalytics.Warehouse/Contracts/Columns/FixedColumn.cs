using Apache.Arrow;

namespace TrainingAnalytics.Warehouse.Contracts.Columns;

/// <summary>A column whose values all have the same width.</summary>
internal abstract class FixedColumn<T>(ContractColumn contract) : JudgedColumn(contract)
    where T : unmanaged
{
    private readonly RentedValues<T> _values = new();

    public T Last => _values[_values.Count - 1];

    protected T this[int row] => _values[row];

    protected void AppendValue(T value) => _values.Add(value);

    protected override void AppendEmptyValue() => AppendValue(default);

    protected override void DropLastValue() => _values.DropTo(_values.Count - 1);

    protected override IArrowArray Arrow(ArrowBuffer validity, int nulls) =>
        ArrowArrayFactory.BuildArray(new ArrayData(Type, _values.Count, nulls, 0, [validity, _values.ToArrow()]));
}
