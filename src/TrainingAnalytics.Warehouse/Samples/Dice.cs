namespace TrainingAnalytics.Warehouse.Samples;

/// <summary>Numbers that only depend on a seed: SplitMix64, so that a seed gives the same files on any runtime.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    public ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    public int Below(int bound) => (int)(((Next() >> 32) * (ulong)bound) >> 32);

    /// <summary>Both ends included.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    public bool Chance(double share) => (Next() >> 11) * (1.0 / (1UL << 53)) < share;

    public T Pick<T>(IReadOnlyList<T> from) => from[Below(from.Count)];

    /// <summary>An independent row of numbers, so that one part's appetite never moves another's.</summary>
    public static Dice For(int seed, int stream) =>
        new(unchecked(((ulong)(uint)seed << 32) ^ ((ulong)(uint)stream * 0xD1342543DE82EF95)));
}
