namespace TrainingAnalytics.Warehouse.Privacy;

/// <summary>Person keys by the first 17 digits of the ID, in flat arrays like <see cref="TextTokens"/>.</summary>
internal sealed class PersonTokens
{
    private const int Parts = 64;

    private readonly Part[] _parts = [.. Enumerable.Range(0, Parts).Select(_ => new Part())];

    public bool TryFind(ulong id17, out UInt128 token) => Of(id17).TryFind(id17, out token);

    /// <summary>False where another has put it there meanwhile.</summary>
    /// <param name="first">Is done before anybody can find the token.</param>
    public bool TryAdd(ulong id17, UInt128 token, Action? first = null) => Of(id17).TryAdd(id17, token, first);

    private Part Of(ulong id17) => _parts[Spread(id17) >> 58];

    // IDs of one county and day follow each other: multiplied, they lie far apart.
    private static ulong Spread(ulong id17) => id17 * 0x9E3779B97F4A7C15;

    private sealed class Part
    {
        private readonly Lock _lock = new();
        private ulong[] _ids = new ulong[64];
        private UInt128[] _tokens = new UInt128[64];
        private int _count;

        public bool TryFind(ulong id17, out UInt128 token)
        {
            lock (_lock)
            {
                var slot = Slot(id17);
                token = _tokens[slot];
                return _ids[slot] != 0;
            }
        }

        public bool TryAdd(ulong id17, UInt128 token, Action? first)
        {
            lock (_lock)
            {
                if (_ids[Slot(id17)] != 0) return false;
                first?.Invoke();
                if (_count >= _ids.Length / 4 * 3) Grow();
                var slot = Slot(id17);
                (_ids[slot], _tokens[slot]) = (id17, token);
                _count++;
                return true;
            }
        }

        // No ID is 0: it begins with a region's code.
        private int Slot(ulong id17)
        {
            var mask = _ids.Length - 1;
            var slot = (int)(Spread(id17) >> 20) & mask;
            while (_ids[slot] != 0 && _ids[slot] != id17) slot = (slot + 1) & mask;
            return slot;
        }

        private void Grow()
        {
            var (ids, tokens) = (_ids, _tokens);
            (_ids, _tokens) = (new ulong[ids.Length * 2], new UInt128[ids.Length * 2]);
            for (var i = 0; i < ids.Length; i++)
            {
                if (ids[i] == 0) continue;
                var slot = Slot(ids[i]);
                (_ids[slot], _tokens[slot]) = (ids[i], tokens[i]);
            }
        }
    }
}
