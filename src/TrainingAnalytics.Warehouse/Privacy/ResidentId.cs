namespace TrainingAnalytics.Warehouse.Privacy;

/// <summary>The citizen's ID number of GB 11643: 17 digits and a check digit by ISO 7064 MOD 11-2.</summary>
public static class ResidentId
{
    public const int Length = 18;

    private static ReadOnlySpan<byte> Weights => [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    private static ReadOnlySpan<byte> CheckDigits => "10X98765432"u8;

    // GB/T 2260 provinces with those of Hong Kong, Macao and Taiwan residents' permits; later digits of the area
    // are of the day on which the number was first issued and can't be checked.
    private static readonly HashSet<int> Provinces =
        [11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83];

    /// <summary>Reads an 18-digit number, or one of 15 digits from before 1999, into its first 17 digits.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out ulong id17)
    {
        id17 = 0;
        Span<byte> full = stackalloc byte[Length];
        if (text.Length == 15)
        {
            text[..6].CopyTo(full);
            "19"u8.CopyTo(full[6..]);
            text[6..].CopyTo(full[8..]);
            if (!Digits(full[..17], out id17)) return false;
            return Plausible(full);
        }

        if (text.Length != Length || !Digits(text[..17], out id17)) return false;
        return Plausible(text) && CheckDigits[Remainder(text)] == (text[17] == 'x' ? 'X' : text[17]);
    }

    /// <summary>Writes the 18 characters of a number given by its first 17 digits.</summary>
    public static void Write(ulong id17, Span<byte> destination)
    {
        for (var i = 16; i >= 0; i--, id17 /= 10) destination[i] = (byte)('0' + id17 % 10);
        destination[17] = CheckDigits[Remainder(destination)];
    }

    /// <summary>The day of birth that the number carries.</summary>
    public static DateOnly BirthDate(ReadOnlySpan<char> id) => DateOnly.ParseExact(id.Slice(6, 8), "yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture);

    internal static bool IsProvince(int two) => Provinces.Contains(two);

    private static int Remainder(ReadOnlySpan<byte> digits)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++) sum += (digits[i] - '0') * Weights[i];
        return sum % 11;
    }

    private static bool Plausible(ReadOnlySpan<byte> id) =>
        Provinces.Contains(Number(id[..2])) && IsDate(Number(id.Slice(6, 4)), Number(id.Slice(10, 2)), Number(id.Slice(12, 2)));

    private static bool IsDate(int year, int month, int day) =>
        year >= 1800 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private static bool Digits(ReadOnlySpan<byte> text, out ulong value)
    {
        value = 0;
        foreach (var b in text)
        {
            if (!char.IsAsciiDigit((char)b)) return false;
            value = value * 10 + (ulong)(b - '0');
        }

        return true;
    }

    private static int Number(ReadOnlySpan<byte> digits)
    {
        var value = 0;
        foreach (var b in digits) value = value * 10 + (b - '0');
        return value;
    }
}
