using System.Buffers.Binary;
using System.IO.Hashing;

namespace TrainingAnalytics.Warehouse.Contracts.Columns;

/// <summary>The key of a row, hashed to 128 bits: two different keys of a region's lifetime meet with a chance below 1e-22.</summary>
internal ref struct RowKey(Span<byte> scratch)
{
    private readonly Span<byte> _scratch = scratch;
    private int _length;

    public void AddNull() => _scratch[_length++] = 0xFF;

    public void Add(scoped ReadOnlySpan<byte> value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_scratch[_length..], value.Length);
        value.CopyTo(_scratch[(_length + 4)..]);
        _length += 4 + value.Length;
    }

    public void Add(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_scratch[_length..], value);
        _length += 8;
    }

    public readonly UInt128 Hash() => XxHash128.HashToUInt128(_scratch[.._length]);
}
