using System.Buffers;

namespace TrainingAnalytics.Warehouse.Contracts.Columns;

/// <summary>
/// The memory that windows are judged into, one after another: of its own, every window took five times what it lands, and at ten
/// times the region's data 23 GB went through the collector.
/// </summary>
internal static class WindowMemory
{
    private const int Largest = 1 << 28, OfASize = 64;

    private static ArrayPool<byte> _pool = New();

    /// <summary>At least so many bytes, and not empty ones.</summary>
    public static byte[] Rent(int bytes) => _pool.Rent(bytes);

    public static void Return(byte[] rented) => _pool.Return(rented);

    /// <summary>When a landing has ended: the models need the room.</summary>
    public static void Forget() => _pool = New();

    private static ArrayPool<byte> New() => ArrayPool<byte>.Create(Largest, OfASize);
}
