using Apache.Arrow;

namespace TrainingAnalytics.Warehouse.Contracts.Columns;

/// <summary>Which values of a column are there: a bit a value, as Arrow has it; also the store of booleans.</summary>
internal sealed class Validity
{
    private const int FirstSize = 1024;

    private byte[] _bits = WindowMemory.Rent(FirstSize);

    public int Count { get; private set; }

    public int NullCount { get; private set; }

    public bool Last => (_bits[(Count - 1) >> 3] & (1 << ((Count - 1) & 7))) != 0;

    public void Append(bool value)
    {
        if (Count >> 3 == _bits.Length) Grow();
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

    /// <summary>What was appended, as Arrow's: nothing is appended or read here any more.</summary>
    public ArrowBuffer ToArrow()
    {
        var lent = new RentedMemory(_bits, (Count + 7) >> 3);
        _bits = [];
        return new(lent.Memory);
    }

    private void Grow()
    {
        var larger = WindowMemory.Rent(_bits.Length * 2);
        _bits.CopyTo(larger, 0);
        WindowMemory.Return(_bits);
        _bits = larger;
    }
}
