namespace TrainingAnalytics.Warehouse.Contracts;

/// <summary>A number as offices write it: digits, a sign, a point, commas between groups of three.</summary>
internal static class DecimalNumber
{
    /// <summary>Reads a folded value into its digits as an integer and how many of them stand after the point; at most 18 digits.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out long unscaled, out int decimals)
    {
        unscaled = 0;
        decimals = 0;
        var negative = text.Length > 0 && text[0] == '-';
        var body = negative ? text[1..] : text;
        var point = body.IndexOf((byte)'.');
        var whole = point < 0 ? body : body[..point];
        var fraction = point < 0 ? [] : body[(point + 1)..];
        if (!Whole(whole, ref unscaled) || (point >= 0 && (fraction.IsEmpty || !Append(fraction, ref unscaled)))) return false;
        if (whole.Length + fraction.Length > 23) return false;
        decimals = fraction.Length;
        if (negative) unscaled = -unscaled;
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
            if (!char.IsAsciiDigit((char)b) || value > 99_999_999_999_999_999) return false;
            value = value * 10 + (b - '0');
        }

        return true;
    }
}
