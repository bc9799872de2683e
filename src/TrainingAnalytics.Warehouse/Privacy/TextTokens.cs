namespace TrainingAnalytics.Warehouse.Privacy;

/// <summary>
/// Texts and their tokens in flat arrays, so that the millions of a nation are neither millions of objects nor of
/// pointers for the collector to follow. Split by hash, so that several files land at once.
/// </summary>
internal sealed class TextTokens
{
    private const int Parts = 64;

    private readonly Part[] _parts = [.. Enumerable.Range(0, Parts).Select(_ => new Part())];

    public bool TryFind(ReadOnlySpan<byte> text, out UInt128 token)
    {
        var hash = Hash(text);
        return _parts[hash % Parts].TryFind(text, hash / Parts, out token);
    }

    /// <summary>False where another has put it there meanwhile.</summary>
    /// <param name="first">Is done before anybody can find the token.</param>
    public bool TryAdd(ReadOnlySpan<byte> text, UInt128 token, Action? first = null)
    {
        var hash = Hash(text);
        return _parts[hash % Parts].TryAdd(text, hash / Parts, token, first);
    }

    private static uint Hash(ReadOnlySpan<byte> text) => (uint)Utf8Comparer.Instance.GetHashCode(text);

    /// <summary>Open addressing: a slot holds the number of an entry and one; entry i has the bytes from its end back to the one before.</summary>
    private sealed class Part
    {
        private readonly Lock _lock = new();
        private uint[] _slots = new uint[64];
        private uint[] _hashes = new uint[32];
        private UInt128[] _tokens = new UInt128[32];
        private int[] _ends = new int[33];
        private byte[] _bytes = new byte[512];
        private int _count;

        public bool TryFind(ReadOnlySpan<byte> text, uint hash, out UInt128 token)
        {
            lock (_lock)
            {
                var entry = _slots[Slot(text, hash)];
                token = entry == 0 ? default : _tokens[entry - 1];
                return entry != 0;
            }
        }

        public bool TryAdd(ReadOnlySpan<byte> text, uint hash, UInt128 token, Action? first)
        {
            lock (_lock)
            {
                if (_slots[Slot(text, hash)] != 0) return false;
                first?.Invoke();
                Put(text, hash, token);
                return true;
            }
        }

        private void Put(ReadOnlySpan<byte> text, uint hash, UInt128 token)
        {
            MakeRoom(text.Length);
            text.CopyTo(_bytes.AsSpan(_ends[_count]));
            (_hashes[_count], _tokens[_count], _ends[_count + 1]) = (hash, token, _ends[_count] + text.Length);
            _slots[Slot(text, hash)] = (uint)++_count;
        }

        /// <summary>Where the text stands, or the free slot where it belongs.</summary>
        private uint Slot(ReadOnlySpan<byte> text, uint hash)
        {
            var mask = (uint)_slots.Length - 1;
            var slot = hash & mask;
            while (_slots[slot] is not 0 and var entry && !(_hashes[entry - 1] == hash && TextOf(entry - 1).SequenceEqual(text)))
                slot = (slot + 1) & mask;
            return slot;
        }

        private ReadOnlySpan<byte> TextOf(uint entry) => _bytes.AsSpan(_ends[entry].._ends[entry + 1]);

        // Slots stay at least a quarter free; the other arrays grow by half, for doubled ones would stand half empty.
        private void MakeRoom(int length)
        {
            if (_count == _tokens.Length)
            {
                var more = _count + (_count / 2);
                Array.Resize(ref _tokens, more);
                Array.Resize(ref _hashes, more);
                Array.Resize(ref _ends, more + 1);
            }

            if (_ends[_count] + length > _bytes.Length) Array.Resize(ref _bytes, Math.Max(_ends[_count] + length, _bytes.Length + (_bytes.Length / 2)));
            if (_count >= _slots.Length / 4 * 3) Spread();
        }

        private void Spread()
        {
            _slots = new uint[_slots.Length * 2];
            for (var entry = 0u; entry < _count; entry++) _slots[Slot(TextOf(entry), _hashes[entry])] = entry + 1;
        }
    }
}
