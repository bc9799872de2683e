using System.Buffers;

namespace TrainingAnalytics.Warehouse.Privacy;

/// <summary>
/// Names and IDs as GB/T 35273 (7.2) wants personal values shown: not to be known again by who does not know them already.
/// The standard gives no form; ours is narrower than the custom of public lists (six digits and four).
/// </summary>
public static class Mask
{
    /// <summary>What stands where the vault has no value: that somebody is there, and nothing of them.</summary>
    public const string Nothing = "***";

    private const int MostStars = 3, Kept = 4;

    // Two characters are a surname only where a given name follows: 东方 may be somebody's whole name.
    private static readonly SearchValues<string> Compound = SearchValues.Create(
        ["欧阳", "司马", "上官", "诸葛", "夏侯", "皇甫", "尉迟", "公孙", "慕容", "令狐", "宇文", "长孙", "司徒", "司空", "端木", "东方", "独孤", "南宫"],
        StringComparison.Ordinal);

    /// <summary>
    /// 张三丰 → 张**, 欧阳修 → 欧阳*. A Tibetan name has no surname: 扎西次仁 → 扎***. No more than three stars, so that a long
    /// name does not stand out by its length.
    /// </summary>
    public static string Name(string clear)
    {
        var folded = Canonical.Of(TokenKind.Name, clear);
        // A rare character is two chars of one.
        var shown = char.IsHighSurrogate(folded[0]) || (folded.Length > 2 && folded.AsSpan(0, 2).IndexOfAny(Compound) == 0) ? 2 : 1;
        return folded.Length > shown ? folded[..shown] + new string('*', Math.Min(folded.Length - shown, MostStars)) : "*";
    }

    /// <summary>549901199001011234 → 5499**********1234: the place of issue to the prefecture, no birthday, the last four.</summary>
    public static string Id(string clear) => clear.Length == ResidentId.Length
        ? $"{clear.AsSpan(0, Kept)}{new string('*', ResidentId.Length - 2 * Kept)}{clear.AsSpan(ResidentId.Length - Kept)}"
        : Nothing;
}
