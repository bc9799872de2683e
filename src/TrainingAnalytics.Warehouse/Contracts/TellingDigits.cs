using System.Text.RegularExpressions;

namespace TrainingAnalytics.Warehouse.Contracts;

/// <summary>With how many digits a value may be a phone, an account or an ID: fewer are shown, for whoever corrects the row.</summary>
internal static partial class TellingDigits
{
    /// <summary>Anywhere: a phone in a town has seven.</summary>
    public const int OfText = 7;

    // A day has eight; an amount that is out of bounds ten, a phone that anybody carries eleven.
    private const int OfDate = 9, OfAmount = 11;

    /// <summary>From how many digits on a value of this type is covered. It must be written as one of its type to have more than another.</summary>
    public static int From(string value, ColumnType type) => type switch
    {
        ColumnType.Date when Date().IsMatch(value) => OfDate,
        ColumnType.Yuan when Amount().IsMatch(value) => OfAmount,
        _ => OfText,
    };

    // The year in front or behind, whether or not there is such a day; full-width digits too. 9999 is how some write "without end".
    [GeneratedRegex(@"^(?:(?:[1１][89８９]|[2２][0０]|[9９][9９])\d\d(?:\d{4}|\D{1,2}\d{1,2}\D{1,2}\d{1,2}\D?)|\d{1,2}\D\d{1,2}\D(?:[1１][9９]|[2２][0０])\d\d)$")]
    private static partial Regex Date();

    // Digits with a sign and a point, alone or in groups of three.
    [GeneratedRegex(@"^[-－+＋]?(?:\d+|\d{1,3}(?:[,，]\d{3})+)(?:[.．]\d*)?$")]
    private static partial Regex Amount();
}
