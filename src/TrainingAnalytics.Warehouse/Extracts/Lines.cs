namespace TrainingAnalytics.Warehouse.Extracts;

/// <summary>Lines end with LF, CR LF or CR.</summary>
internal static class Lines
{
    public static long Count(ReadOnlySpan<byte> bytes)
    {
        long lines = bytes.Count((byte)'\n');
        for (var at = bytes.IndexOf((byte)'\r'); at >= 0;)
        {
            if (at + 1 == bytes.Length || bytes[at + 1] != '\n') lines++;
            var next = bytes[(at + 1)..].IndexOf((byte)'\r');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return lines;
    }

    /// <summary>The length of the first line with its break.</summary>
    public static int FirstLength(ReadOnlySpan<byte> bytes)
    {
        var at = bytes.IndexOfAny((byte)'\n', (byte)'\r');
        if (at < 0) return bytes.Length;
        return at + (bytes[at] == '\r' && at + 1 < bytes.Length && bytes[at + 1] == '\n' ? 2 : 1);
    }
}
