namespace TrainingAnalytics.Warehouse.Contracts.Columns;

/// <summary>The length of a text as a person counts it: rare characters of names take two UTF-16 units, and are one.</summary>
internal static class Characters
{
    public static bool AreMoreThan(int most, ReadOnlySpan<byte> utf8)
    {
        // A character takes one byte at least: most texts need no counting.
        if (utf8.Length <= most) return false;
        var count = 0;
        foreach (var b in utf8)
            if ((b & 0xC0) != 0x80) count++;
        return count > most;
    }
}
