using System.Globalization;
using System.Text;

namespace TrainingAnalytics.Warehouse.Contracts;

/// <summary>A faulty value as the quarantine quotes it: short, on one line, and without what may be personal, for columns get swapped and shifted.</summary>
internal static class MaskedValue
{
    private const int Longest = 40;

    // So many digits may be a phone, an account or an ID; in a date column eight are a date.
    private const int TellingDigits = 7, TellingDigitsOfDate = 9;

    public static string Of(ReadOnlySpan<byte> raw, bool isDate, bool mayBeName)
    {
        var text = new StringBuilder(Shortened(Encoding.UTF8.GetString(raw[..Math.Min(raw.Length, 4 * Longest)]).Trim()));
        // The marks that close a quotation would end it early.
        text.Replace('”', '"');
        for (var i = 0; i < text.Length; i++)
            if (char.IsControl(text[i]) || text[i] == '\uFFFD') text[i] = ' ';
        MaskDigits(text, isDate ? TellingDigitsOfDate : TellingDigits);
        if (mayBeName) MaskWords(text);
        return text.ToString();
    }

    private static string Shortened(string text) =>
        new StringInfo(text) is { LengthInTextElements: > Longest } long_ ? long_.SubstringByTextElements(0, Longest) + "…" : text;

    // Digits with spaces or hyphens between them are one number; two of it stay.
    private static void MaskDigits(StringBuilder text, int telling)
    {
        for (int i = 0, start = 0, digits = 0; i <= text.Length; i++)
        {
            if (i < text.Length && (char.IsDigit(text[i]) || (digits > 0 && text[i] is ' ' or '-' or '\u3000')))
            {
                if (char.IsDigit(text[i]) && digits++ == 0) start = i;
                continue;
            }

            if (digits >= telling) Cover(text, start, i, char.IsDigit, keep: 2);
            digits = 0;
        }
    }

    // In an extract of people any word may be a name: its first character stays, as in a masked name.
    private static void MaskWords(StringBuilder text) =>
        Cover(text, 0, text.Length, c => c > 0x7F ? !char.IsDigit(c) && !"年月日元…\u3000".Contains(c, StringComparison.Ordinal) : char.IsAsciiLetter(c), keep: 1);

    private static void Cover(StringBuilder text, int start, int end, Func<char, bool> covered, int keep)
    {
        for (var i = start; i < end; i++)
            if (covered(text[i]) && keep-- <= 0) text[i] = '*';
    }
}
