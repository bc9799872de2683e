using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace TrainingAnalytics.Warehouse.Extracts;

/// <summary>Tells the encoding from bytes that come block by block.</summary>
internal sealed class Utf8Check
{
    private readonly byte[] _carried = new byte[4];
    private int _carriedLength;
    private bool _first = true;
    private bool _broken;
    private SourceEncoding? _marked;

    /// <summary>The encoding, once all blocks were added. A character cut off at the very end is not UTF-8.</summary>
    public SourceEncoding Encoding => _marked ?? (_broken || _carriedLength > 0 ? SourceEncoding.Gb18030 : SourceEncoding.Utf8);

    public void Add(ReadOnlySpan<byte> block)
    {
        if (_first) _marked = Mark(block);
        _first = false;
        if (_marked is not null || _broken) return;
        Validate(Joined(block));
    }

    private static SourceEncoding? Mark(ReadOnlySpan<byte> block) => block switch
    {
        [0xFF, 0xFE, ..] => SourceEncoding.Utf16LittleEndian,
        [0xFE, 0xFF, ..] => SourceEncoding.Utf16BigEndian,
        _ => null,
    };

    // Finishes the character that the last block ended within.
    private ReadOnlySpan<byte> Joined(ReadOnlySpan<byte> block)
    {
        while (_carriedLength > 0 && !block.IsEmpty)
        {
            _carried[_carriedLength++] = block[0];
            block = block[1..];
            var status = Rune.DecodeFromUtf8(_carried.AsSpan(0, _carriedLength), out _, out _);
            if (status == OperationStatus.Done) _carriedLength = 0;
            else if (status == OperationStatus.InvalidData || _carriedLength == 4) _broken = true;
            if (_broken) return [];
        }

        return block;
    }

    private void Validate(ReadOnlySpan<byte> block)
    {
        if (_broken || Utf8.IsValid(block)) return;
        var tail = block[LastCharacter(block)..];
        _broken = !Utf8.IsValid(block[..^tail.Length]) || Rune.DecodeFromUtf8(tail, out _, out _) != OperationStatus.NeedMoreData;
        if (_broken) return;
        tail.CopyTo(_carried);
        _carriedLength = tail.Length;
    }

    // Where the last, perhaps unfinished, character starts.
    private static int LastCharacter(ReadOnlySpan<byte> block)
    {
        var start = block.Length - 1;
        while (start > 0 && block.Length - start < 4 && (block[start] & 0xC0) == 0x80) start--;
        return start;
    }
}
