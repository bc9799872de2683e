namespace TrainingAnalytics.Warehouse.Extracts;

/// <summary>
/// Tells the encoding from bytes that come block by block. A mark fixes it; without one, a file with a few faults among many
/// characters of UTF-8 is damaged UTF-8, and any other with faults is GB18030.
/// </summary>
internal sealed class Utf8Check
{
    // Chinese and Tibetan take three bytes in UTF-8, rare characters four. Text of GB18030 has such sequences only by chance: one for
    // every 84 faults over the words of this product, and in no word more than one for each.
    private const int LongForEachFault = 4;

    // So many decide: a file of GB18030 is told by its first block.
    private const int Enough = 1000;

    private readonly Utf8Tally _tally = new();
    private bool _isFirst = true;
    private SourceEncoding? _marked;

    /// <summary>The encoding, once all blocks were added.</summary>
    public SourceEncoding Encoding => _marked ?? (Faults * LongForEachFault <= _tally.Long ? SourceEncoding.Utf8 : SourceEncoding.Gb18030);

    /// <summary>It is UTF-8, but not all of it.</summary>
    public bool IsDamaged => Encoding == SourceEncoding.Utf8 && Faults > 0;

    private long Faults => _tally.Faults + (_tally.IsWithinCharacter ? 1 : 0);

    private bool IsDecided => _marked switch
    {
        null => _tally.Faults > 0 && _tally.Long + _tally.Faults >= Enough,
        SourceEncoding.Utf8 => _tally.Faults > 0,
        _ => true,
    };

    public void Add(ReadOnlySpan<byte> block)
    {
        if (_isFirst) _marked = Mark(block);
        _isFirst = false;
        if (!IsDecided) _tally.Add(block);
    }

    private static SourceEncoding? Mark(ReadOnlySpan<byte> block) => block switch
    {
        [0xEF, 0xBB, 0xBF, ..] => SourceEncoding.Utf8,
        [0xFF, 0xFE, ..] => SourceEncoding.Utf16LittleEndian,
        [0xFE, 0xFF, ..] => SourceEncoding.Utf16BigEndian,
        _ => null,
    };
}
