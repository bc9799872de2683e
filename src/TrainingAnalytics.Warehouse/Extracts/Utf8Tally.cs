using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Unicode;

namespace TrainingAnalytics.Warehouse.Extracts;

/// <summary>Counts, over bytes that come block by block, what is of UTF-8 and what is not.</summary>
internal sealed class Utf8Tally
{
    private readonly byte[] _carried = new byte[4];
    private int _carriedLength;

    /// <summary>Characters of three bytes or four.</summary>
    public long Long { get; private set; }

    /// <summary>Sequences that are none of UTF-8.</summary>
    public long Faults { get; private set; }

    /// <summary>The last block ended within a character: a fault, if it was the last of all.</summary>
    public bool IsWithinCharacter => _carriedLength > 0;

    public void Add(ReadOnlySpan<byte> block)
    {
        block = WithoutTail(Joined(block));
        if (Utf8.IsValid(block)) Long += LongIn(block);
        else for (int used; !block.IsEmpty; block = block[used..]) Tell(Rune.DecodeFromUtf8(block, out _, out used) == OperationStatus.Done, used);
    }

    // Finishes the character that the last block ended within; a byte that breaks it belongs to what follows.
    private ReadOnlySpan<byte> Joined(ReadOnlySpan<byte> block)
    {
        while (_carriedLength > 0 && !block.IsEmpty)
        {
            _carried[_carriedLength] = block[0];
            var status = Rune.DecodeFromUtf8(_carried.AsSpan(0, _carriedLength + 1), out _, out var used);
            if (status != OperationStatus.InvalidData) block = block[1..];
            _carriedLength = status == OperationStatus.NeedMoreData ? _carriedLength + 1 : 0;
            if (_carriedLength == 0) Tell(status == OperationStatus.Done, used);
        }

        return block;
    }

    // Keeps the character that the block ends within for the next one.
    private ReadOnlySpan<byte> WithoutTail(ReadOnlySpan<byte> block)
    {
        var start = Math.Max(0, block.Length - 1);
        while (start > 0 && block.Length - start < 4 && (block[start] & 0xC0) == 0x80) start--;
        var tail = block[start..];
        if (tail.IsEmpty || Rune.DecodeFromUtf8(tail, out _, out _) != OperationStatus.NeedMoreData) return block;
        tail.CopyTo(_carried);
        _carriedLength = tail.Length;
        return block[..start];
    }

    private void Tell(bool isCharacter, int bytes)
    {
        if (!isCharacter) Faults++;
        else if (bytes > 2) Long++;
    }

    // Of valid text the bytes from 0xE0 on begin a character of three bytes or four.
    private static long LongIn(ReadOnlySpan<byte> valid)
    {
        var count = 0L;
        var vectors = MemoryMarshal.Cast<byte, Vector256<byte>>(valid);
        foreach (var bytes in vectors) count += BitOperations.PopCount(Vector256.GreaterThanOrEqual(bytes, Vector256.Create((byte)0xE0)).ExtractMostSignificantBits());
        foreach (var b in valid[(vectors.Length * Vector256<byte>.Count)..])
            if (b >= 0xE0) count++;
        return count;
    }
}
