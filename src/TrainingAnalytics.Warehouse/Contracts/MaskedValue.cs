using System.Globalization;
using System.Text;

namespace TrainingAnalytics.Warehouse.Contracts;

/// <summary>What a file held, as a text quotes it: short, on one line, and without what may be personal, for columns get swapped and shifted.</summary>
internal static class MaskedValue
{
    private const int Longest = 40;

    /// <summary>A faulty value of a column of this type; any of its words may be a name in an extract of people.</summary>
    public static string Of(ReadOnlySpan<byte> raw, ColumnType type, bool mayBeName)
    {
        var text = Shown(Encoding.UTF8.GetString(raw[..Math.Min(raw.Length, 4 * Longest)]).Trim());
        CoverDigits(text, TellingDigits.From(text.ToString(), type));
        if (mayBeName) CoverWords(text);
        return text.ToString();
    }

    /// <summary>A header that no column knows. It is a word, unless its digits tell that it is somebody's record: then its words may be a name.</summary>
    public static string OfHeader(string header)
    {
        var text = Shown(header);
        if (CoverDigits(text, TellingDigits.OfText)) CoverWords(text);
        return text.ToString();
    }

    private static StringBuilder Shown(string value)
    {
        var text = new StringBuilder(new StringInfo(value) is { LengthInTextElements: > Longest } long_ ? long_.SubstringByTextElements(0, Longest) + "…" : value);
        // The marks that close a quotation would end it early.
        text.Replace('”', '"');
        for (var i = 0; i < text.Length; i++)
            if (char.IsControl(text[i]) || text[i] == '\uFFFD') text[i] = ' ';
        return text;
    }

    // Whatever stands between them, the digits of a value are one number: two of it stay.
    private static bool CoverDigits(StringBuilder text, int telling)
    {
        var isTelling = text.ToString().Count(char.IsDigit) >= telling;
        if (isTelling) Cover(text, char.IsDigit, keep: 2);
        return isTelling;
    }

    // The first character of the words stays, as in a masked name.
    private static void CoverWords(StringBuilder text) => Cover(
        text, c => c > 0x7F ? !char.IsDigit(c) && !IsSpaceOrSign(c) && !"年月日元…".Contains(c, StringComparison.Ordinal) : char.IsAsciiLetter(c), keep: 1);

    private static bool IsSpaceOrSign(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\u2013' or '·' or '－' or '．' or '，';

    private static void Cover(StringBuilder text, Func<char, bool> covered, int keep)
    {
        for (var i = 0; i < text.Length; i++)
            if (covered(text[i]) && keep-- <= 0) text[i] = '*';
    }
}
