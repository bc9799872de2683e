using Apache.Arrow;
using Array = System.Array;

namespace TrainingAnalytics.Warehouse.Contracts.Columns;

/// <summary>Which values of a column are there: a bit a value, as Arrow has it; also the store of booleans.</summary>
internal sealed class Validity
{
    private byte[] _bits = new byte[1024];

    public int Count { get; private set; }

    public int NullCount { get; private set; }

    public bool Last => (_bits[(Count - 1) >> 3] & (1 << ((Count - 1) & 7))) != 0;

    public void Append(bool value)
    {
        if (Count >> 3 == _bits.Length) Array.Resize(ref _bits, _bits.Length * 2);
        var mask = (byte)(1 << (Count & 7));
        if (value) _bits[Count >> 3] |= mask;
        else
        {
            _bits[Count >> 3] &= (byte)~mask;
            NullCount++;
        }

        Count++;
    }

    public void DropLast()
    {
        if (!Last) NullCount--;
        Count--;
    }

    public ArrowBuffer ToArrow() => new(_bits.AsMemory(0, (Count + 7) >> 3));
}
