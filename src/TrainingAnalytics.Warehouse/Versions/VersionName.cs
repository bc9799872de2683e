using System.Globalization;

namespace TrainingAnalytics.Warehouse.Versions;

/// <summary>
/// A version's name: its as-of date and the hash of what went into it, "2021-09-30-1f2e3d4c".
/// Lower case only, because DuckDB keeps one open database for all spellings of a path.
/// </summary>
public static class VersionName
{
    private const string DatePattern = "yyyy-MM-dd";

    public static string Of(DateOnly asOf, string hash) =>
        Require($"{asOf.ToString(DatePattern, CultureInfo.InvariantCulture)}-{hash.ToLowerInvariant()}");

    public static bool IsValid(string name) => AsOf(name) is not null && name.AsSpan(DatePattern.Length + 1).IndexOfAnyExcept(Letters) < 0;

    public static DateOnly? AsOf(string name) =>
        name.Length > DatePattern.Length + 1
        && name[DatePattern.Length] == '-'
        && DateOnly.TryParseExact(name.AsSpan(0, DatePattern.Length), DatePattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;

    /// <summary>A name comes from a person or from a file: it must never lead out of the folder of versions.</summary>
    internal static string Require(string name) => IsValid(name)
        ? name
        : throw new ArgumentException($"'{name}' is no version's name (such as 2021-09-30-1f2e3d4c).", nameof(name));

    private static readonly System.Buffers.SearchValues<char> Letters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");
}
