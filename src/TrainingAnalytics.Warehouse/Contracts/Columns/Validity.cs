using Apache.Arrow;

namespace TrainingAnalytics.Warehouse.Contracts.Columns;

/// <summary>Which values of a column are there: a bit a value, as Arrow has it; also the store of booleans.</summary>
internal sealed class Validity
{
    private readonly RentedValues<byte> _bits = new();

    public int Count { get; private set; }

    public int NullCount { get; private set; }

    public bool Last => (_bits[(Count - 1) >> 3] & (1 << ((Count - 1) & 7))) != 0;

    public void Append(bool value)
    {
        if (Count >> 3 == _bits.Count) _bits.Add(0);
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

    public ArrowBuffer ToArrow()
    {
        _bits.DropTo((Count + 7) >> 3);
        return _bits.ToArrow();
    }
}
