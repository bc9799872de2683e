using System.Runtime.InteropServices;

namespace TrainingAnalytics.Warehouse.Models;

/// <summary>
/// A bit for each hash, so many that few hashes share one. Not the runtime's memory: at ten times the region's data 128 MB of it stayed
/// until the next collection, beside DuckDB's 1.4 GB.
/// </summary>
internal sealed unsafe class SeenBits : IDisposable
{
    private readonly ulong _mask;
    private ulong* _words;

    /// <param name="bits">A power of two, 64 or more.</param>
    public SeenBits(ulong bits)
    {
        _mask = bits - 1;
        _words = (ulong*)NativeMemory.AllocZeroed((nuint)(bits / 64), sizeof(ulong));
    }

    ~SeenBits() => Free();

    /// <summary>Sets the hash's bit; false where it was set already.</summary>
    public bool Add(ulong hash)
    {
        var word = _words + ((hash & _mask) >> 6);
        var bit = 1UL << (int)(hash & 63);
        var isNew = (*word & bit) == 0;
        *word |= bit;
        return isNew;
    }

    public void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    private void Free()
    {
        NativeMemory.Free(_words);
        _words = null;
    }
}
