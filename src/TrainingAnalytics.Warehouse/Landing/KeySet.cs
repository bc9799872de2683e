namespace TrainingAnalytics.Warehouse.Landing;

/// <summary>The keys that a file's rows hold so far: open addressing over 128-bit hashes, 16 bytes a slot, because a file may have tens of millions.</summary>
internal sealed class KeySet
{
    private UInt128[] _slots = new UInt128[1 << 12];
    private int _count;
    private bool _holdsZero;

    /// <summary>Whether the key was not there yet.</summary>
    public bool Add(UInt128 key)
    {
        if (key == 0) return !_holdsZero && (_holdsZero = true);
        if (_count * 4L >= _slots.Length * 3L) Grow();
        if (!Place(_slots, key)) return false;
        _count++;
        return true;
    }

    private static bool Place(UInt128[] slots, UInt128 key)
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
        var larger = new UInt128[_slots.Length * 2];
        foreach (var key in _slots)
            if (key != 0) Place(larger, key);
        _slots = larger;
    }
}
