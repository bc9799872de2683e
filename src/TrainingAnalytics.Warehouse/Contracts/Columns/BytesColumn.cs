using System.Runtime.InteropServices;
using Apache.Arrow;
using Apache.Arrow.Types;

namespace TrainingAnalytics.Warehouse.Contracts.Columns;

/// <summary>A column of texts: their UTF-8 one after another, and where each ends.</summary>
internal abstract class BytesColumn(ContractColumn contract) : JudgedColumn(contract)
{
    private byte[] _bytes = new byte[16 * 1024];
    private int[] _ends = new int[1024];
    private int _count;

    public override IArrowType Type => StringType.Default;

    public ReadOnlySpan<byte> Last => _bytes.AsSpan(Start(_count - 1).._ends[_count - 1]);

    protected void AppendValue(ReadOnlySpan<byte> value)
    {
        var start = Start(_count);
        if (_count == _ends.Length) System.Array.Resize(ref _ends, _ends.Length * 2);
        if (start + value.Length > _bytes.Length) System.Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, start + value.Length));
        value.CopyTo(_bytes.AsSpan(start));
        _ends[_count++] = start + value.Length;
    }

    protected override void AppendEmptyValue() => AppendValue([]);

    protected override void DropLastValue() => _count--;

    protected override void AddValueTo(ref RowKey key) => key.Add(Last);

    protected override IArrowArray Arrow(ArrowBuffer validity, int nulls) =>
        new StringArray(new ArrayData(Type, _count, nulls, 0, [validity, Offsets(), new(_bytes.AsMemory(0, Start(_count)))]));

    private int Start(int index) => index == 0 ? 0 : _ends[index - 1];

    private ArrowBuffer Offsets()
    {
        var offsets = new int[_count + 1];
        _ends.AsSpan(0, _count).CopyTo(offsets.AsSpan(1));
        return new(MemoryMarshal.AsBytes<int>(offsets).ToArray());
    }
}
