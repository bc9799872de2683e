using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TrainingAnalytics.Warehouse.Contracts.Columns;

namespace TrainingAnalytics.Warehouse.Landing;

/// <summary>
/// The keys that a file's rows hold so far: open addressing over 128-bit hashes, 16 bytes a slot, because a file may have tens
/// of millions. What it outgrows the next file uses.
/// </summary>
internal sealed class KeySet : IDisposable
{
    private const int FirstSize = 1 << 12;

    private byte[] _slots = Rented(FirstSize);
    private int _size = FirstSize;
    private int _count;
    private bool _holdsZero;

    /// <summary>Whether the key was not there yet.</summary>
    public bool Add(UInt128 key)
    {
        if (key == 0) return !_holdsZero && (_holdsZero = true);
        if (_count * 4L >= _size * 3L) Grow();
        if (!Place(Slots(_slots, _size), key)) return false;
        _count++;
        return true;
    }

    public void Dispose()
    {
        if (_slots.Length > 0) WindowMemory.Return(_slots);
        _slots = [];
    }

    private static bool Place(Span<UInt128> slots, UInt128 key)
    {
        var mask = slots.Length - 1;
        var at = (int)(ulong)key & mask;
        while (slots[at] != 0)
        {
            if (slots[at] == key) return false;
            at = (at + 1) & mask;
        }

        slots[at] = key;
        return true;
    }

    private void Grow()
    {
        var (larger, size) = (Rented(_size * 2), _size * 2);
        foreach (var key in Slots(_slots, _size))
            if (key != 0) Place(Slots(larger, size), key);
        WindowMemory.Return(_slots);
        (_slots, _size) = (larger, size);
    }

    private static Span<UInt128> Slots(byte[] rented, int size) => MemoryMarshal.Cast<byte, UInt128>(rented.AsSpan())[..size];

    private static byte[] Rented(int size)
    {
        var slots = WindowMemory.Rent(size * Unsafe.SizeOf<UInt128>());
        Slots(slots, size).Clear();
        return slots;
    }
}
