using System.Runtime.InteropServices;
using Apache.Arrow;

namespace TrainingAnalytics.Warehouse.Contracts.Columns;

/// <summary>A column whose values all have the same width.</summary>
internal abstract class FixedColumn<T>(ContractColumn contract) : JudgedColumn(contract)
    where T : unmanaged
{
    private T[] _values = new T[1024];
    private int _count;

    public T Last => _values[_count - 1];

    protected void AppendValue(T value)
    {
        if (_count == _values.Length) System.Array.Resize(ref _values, _values.Length * 2);
        _values[_count++] = value;
    }

    protected override void AppendEmptyValue() => AppendValue(default);

    protected override void DropLastValue() => _count--;

    protected override IArrowArray Arrow(ArrowBuffer validity, int nulls) =>
        ArrowArrayFactory.BuildArray(new ArrayData(Type, _count, nulls, 0, [validity, Buffer()]));

    private ArrowBuffer Buffer() => new(MemoryMarshal.AsBytes(_values.AsSpan(0, _count)).ToArray());
}
