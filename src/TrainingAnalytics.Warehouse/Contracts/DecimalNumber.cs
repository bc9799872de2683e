namespace TrainingAnalytics.Warehouse.Contracts;

/// <summary>A number as offices write it: digits, a sign, a point, commas between groups of three.</summary>
internal static class DecimalNumber
{
    // Beyond it a further digit would not fit; no bound of any contract is as large.
    private const long Full = 99_999_999_999_999_999;

    private static readonly decimal[] Scales = [.. Enumerable.Range(0, 19).Select(i => (decimal)Math.Pow(10, i))];

    /// <summary>Reads a folded value and how many digits stand after its point. What is too large to hold reads as the largest, so that it is out of every bound.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out decimal number, out int decimals)
    {
        var negative = text.Length > 0 && text[0] == '-';
        var body = negative ? text[1..] : text;
        var point = body.IndexOf((byte)'.');
        var fraction = point < 0 ? [] : body[(point + 1)..];
        (number, decimals) = (0, fraction.Length);
        long value = 0;
        var kept = 0;
        if (!Whole(point < 0 ? body : body[..point], ref value) || (point >= 0 && !Fraction(fraction, ref value, ref kept))) return false;
        number = (negative ? -value : value) / Scales[kept];
        return true;
    }

    private static bool Whole(ReadOnlySpan<byte> whole, ref long value)
    {
        var comma = whole.IndexOf((byte)',');
        if (comma < 0) return !whole.IsEmpty && Append(whole, ref value);
        if (comma is 0 or > 3 || !Append(whole[..comma], ref value)) return false;
        for (var rest = whole[comma..]; !rest.IsEmpty; rest = rest[4..])
            if (rest.Length < 4 || rest[0] != ',' || !Append(rest[1..4], ref value)) return false;
        return true;
    }

    private static bool Append(ReadOnlySpan<byte> digits, ref long value)
    {
        foreach (var b in digits)
        {
            if (!char.IsAsciiDigit((char)b)) return false;
            value = value > Full ? long.MaxValue : value * 10 + (b - '0');
        }

        return true;
    }

    // Digits that do not fit are below any precision that counts.
    private static bool Fraction(ReadOnlySpan<byte> digits, ref long value, ref int kept)
    {
        foreach (var b in digits)
        {
            if (!char.IsAsciiDigit((char)b)) return false;
            if (value > Full || kept == 18) continue;
            value = value * 10 + (b - '0');
            kept++;
        }

        return !digits.IsEmpty;
    }
}
