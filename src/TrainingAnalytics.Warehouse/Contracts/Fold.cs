using System.Buffers;

namespace TrainingAnalytics.Warehouse.Contracts;

/// <summary>Folds what is normal in the wild: spaces around a value and full-width forms. Works on UTF-8; a value without any is returned as it lies.</summary>
internal sealed class Fold
{
    // Lead bytes of what may need folding: full-width forms and the byte order mark (EF), the ideographic space (E3),
    // the no-break space (C2), zero-width characters (E2). Chinese characters start with E4-E9.
    private static readonly SearchValues<byte> Suspects = SearchValues.Create([0xEF, 0xE3, 0xC2, 0xE2]);

    private byte[] _scratch = new byte[256];

    /// <summary>Trimmed, with full-width digits and letters made ordinary; other full-width signs stay: they are text.</summary>
    public ReadOnlySpan<byte> Text(ReadOnlySpan<byte> raw) => Run(raw, signsToo: false);

    /// <summary>Trimmed, with every full-width form made ordinary: for numbers, dates and codes.</summary>
    public ReadOnlySpan<byte> Value(ReadOnlySpan<byte> raw) => Run(raw, signsToo: true);

    /// <summary><see cref="Value"/> without any space inside: for IDs.</summary>
    public ReadOnlySpan<byte> Compact(ReadOnlySpan<byte> raw)
    {
        var value = Value(raw);
        if (!value.Contains((byte)' ')) return value;
        var target = Scratch(value.Length);
        var length = 0;
        foreach (var b in value) if (b != ' ') target[length++] = b;
        return target[..length];
    }

    private ReadOnlySpan<byte> Run(ReadOnlySpan<byte> raw, bool signsToo)
    {
        var trimmed = Trim(raw);
        if (trimmed.IndexOfAny(Suspects) < 0) return trimmed;
        var target = Scratch(trimmed.Length);
        var length = 0;
        for (var i = 0; i < trimmed.Length;)
        {
            var (half, used) = Next(trimmed[i..], signsToo);
            if (half > 0) target[length++] = (byte)half;
            else if (half < 0) trimmed.Slice(i, used).CopyTo(target[length..]);
            if (half < 0) length += used;
            i += used;
        }

        return Trim(target[..length]);
    }

    // The ASCII byte that the next character folds to, 0 to drop it, -1 to keep it; and how many bytes it takes.
    private static (sbyte Half, int Used) Next(ReadOnlySpan<byte> s, bool signsToo)
    {
        if (s[0] < 0x80) return ((sbyte)s[0] == 0 ? (sbyte)-1 : (sbyte)s[0], 1);
        if (s is [0xC2, 0xA0, ..]) return ((sbyte)' ', 2);
        if (s is [0xE3, 0x80, 0x80, ..]) return ((sbyte)' ', 3);
        if (s is [0xEF, 0xBB, 0xBF, ..] or [0xE2, 0x80, 0x8B, ..]) return (0, 3);
        if (s is [0xEF, 0xBC or 0xBD, _, ..] && FullWidth(s) is >= 0x21 and <= 0x7E and var half && (signsToo || char.IsAsciiLetterOrDigit((char)half)))
            return ((sbyte)half, 3);
        return (-1, s[0] >= 0xF0 ? Math.Min(4, s.Length) : s[0] >= 0xE0 ? Math.Min(3, s.Length) : Math.Min(2, s.Length));
    }

    // U+FF01..U+FF5E stand 0xFEE0 above their ASCII forms.
    private static int FullWidth(ReadOnlySpan<byte> s) => (((s[0] & 0x0F) << 12) | ((s[1] & 0x3F) << 6) | (s[2] & 0x3F)) - 0xFEE0;

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> s)
    {
        var start = 0;
        var end = s.Length;
        while (start < end && IsSpace(s[start])) start++;
        while (end > start && IsSpace(s[end - 1])) end--;
        return s[start..end];
    }

    private static bool IsSpace(byte b) => b is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';

    private Span<byte> Scratch(int length)
    {
        if (_scratch.Length < length) _scratch = new byte[length];
        return _scratch;
    }
}
