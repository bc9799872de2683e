using System.Buffers;
using System.Runtime.InteropServices;

namespace TrainingAnalytics.Warehouse.Contracts.Columns;

/// <summary>
/// Rented bytes that Arrow hands to DuckDB. Exporting pins them, once, and DuckDB's release unpins them: then they go back. What is
/// never exported is left to the collector.
/// </summary>
internal sealed unsafe class RentedMemory(byte[] rented, int length) : MemoryManager<byte>
{
    private byte[]? _rented = rented;
    private GCHandle _pinned;

    private byte[] Rented => _rented ?? throw new ObjectDisposedException(nameof(RentedMemory));

    public override Span<byte> GetSpan() => Rented.AsSpan(0, length);

    public override MemoryHandle Pin(int elementIndex = 0)
    {
        if (_pinned.IsAllocated) throw new InvalidOperationException("A batch is handed over once.");
        _pinned = GCHandle.Alloc(Rented, GCHandleType.Pinned);
        return new((byte*)_pinned.AddrOfPinnedObject() + elementIndex, pinnable: this);
    }

    public override void Unpin()
    {
        _pinned.Free();
        WindowMemory.Return(Rented);
        _rented = null;
    }

    protected override void Dispose(bool disposing)
    {
    }
}
