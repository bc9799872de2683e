using System.Globalization;

namespace TrainingAnalytics.Warehouse.Privacy;

/// <summary>The one spelling under which values of a kind are compared.</summary>
internal static class Canonical
{
    // The dots that part the names of Tibetan and other minorities are typed in many ways.
    private const string MiddleDots = "·•・･‧∙⋅．.";

    public static string Of(TokenKind kind, string value) => kind switch
    {
        TokenKind.Name => Keep(value, c => !char.IsWhiteSpace(c) && !MiddleDots.Contains(c, StringComparison.Ordinal)),
        TokenKind.Phone => LocalNumber(Keep(value, char.IsAsciiDigit)),
        TokenKind.Account => Keep(value, char.IsAsciiLetterOrDigit),
        _ => value,
    };

    private static string LocalNumber(string digits) => digits is ['8', '6', '1', ..] && digits.Length == 13 ? digits[2..] : digits;

    private static string Keep(string value, Func<char, bool> kept) =>
        string.Concat(value.Where(kept)) is { Length: > 0 } some ? some.ToUpper(CultureInfo.InvariantCulture) : value;
}
