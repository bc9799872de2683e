namespace TrainingAnalytics.Warehouse.Contracts;

/// <summary>The unified social credit code of GB 32100: 17 characters and a check character, modulo 31.</summary>
public static class Uscc
{
    public const int Length = 18;

    // Digits and capital letters without I, O, S, V, Z; a character's place is its value.
    private static ReadOnlySpan<byte> Alphabet => "0123456789ABCDEFGHJKLMNPQRTUWXY"u8;

    /// <summary>Whether 18 capital characters are a code with the right check character.</summary>
    public static bool IsValid(ReadOnlySpan<byte> code) => code.Length == Length && Check(code[..17]) is var check && check == code[17];

    /// <summary>The check character of the first 17; 0 where one of them is not of the alphabet.</summary>
    public static byte Check(ReadOnlySpan<byte> first17)
    {
        int sum = 0, weight = 1;
        foreach (var c in first17)
        {
            var value = Alphabet.IndexOf(c);
            if (value < 0) return 0;
            sum += value * weight;
            weight = weight * 3 % 31;
        }

        return Alphabet[(31 - sum % 31) % 31];
    }
}
