using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Apache.Arrow;

namespace TrainingAnalytics.Warehouse.Contracts.Columns;

/// <summary>Values one after another in memory that goes back when DuckDB lets go of the batch.</summary>
internal sealed class RentedValues<T>
    where T : unmanaged
{
    private const int FirstSize = 4096;

    private byte[] _bytes = WindowMemory.Rent(FirstSize);
    private int _capacity;

    public RentedValues(params ReadOnlySpan<T> first)
    {
        _capacity = _bytes.Length / Unsafe.SizeOf<T>();
        Add(first);
    }

    public int Count { get; private set; }

    public ReadOnlySpan<T> Span => All[..Count];

    public ref T this[int index] => ref All[index];

    private Span<T> All => MemoryMarshal.Cast<byte, T>(_bytes.AsSpan());

    public void Add(T value)
    {
        // What was handed over has no capacity: to add to it fails instead of writing into others' memory.
        if (Count >= _capacity) Reserve(Count + 1);
        // Forty million times a build: within the capacity there is nothing to be checked.
        Unsafe.Add(ref Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(_bytes)), Count++) = value;
    }

    public void Add(ReadOnlySpan<T> values)
    {
        if (Count + values.Length > _capacity) Reserve(Count + values.Length);
        values.CopyTo(All[Count..]);
        Count += values.Length;
    }

    public void DropTo(int count) => Count = count;

    /// <summary>What was added, as Arrow's: nothing is added or read here any more.</summary>
    public ArrowBuffer ToArrow()
    {
        if (Count == 0) return ArrowBuffer.Empty;
        var lent = new RentedMemory(_bytes, Count * Unsafe.SizeOf<T>());
        (_bytes, _capacity) = ([], 0);
        return new(lent.Memory);
    }

    /// <summary>For what Arrow is not given.</summary>
    public void GiveBack()
    {
        if (_bytes.Length > 0) WindowMemory.Return(_bytes);
        (_bytes, _capacity, Count) = ([], 0, 0);
    }

    private void Reserve(int count)
    {
        var larger = WindowMemory.Rent(Math.Max(count * Unsafe.SizeOf<T>(), _bytes.Length * 2));
        _bytes.AsSpan(0, Count * Unsafe.SizeOf<T>()).CopyTo(larger);
        WindowMemory.Return(_bytes);
        (_bytes, _capacity) = (larger, larger.Length / Unsafe.SizeOf<T>());
    }
}
