using System.Globalization;

namespace TrainingAnalytics.Warehouse.Samples;

/// <summary>
/// Resident IDs of nobody: 5499 is a place that GB/T 2260 gives to none. The fifth and sixth digit are a checksum
/// of birth and sequence, so two of these never differ in one digit or one swap: only planted ones do.
/// </summary>
internal sealed class ResidentIdMaker
{
    private const int PerDay = 500;
    private static readonly DateOnly First = new(1930, 1, 1);
    private readonly ushort[] _used = new ushort[2 * 365 * 100];

    public string Make(DateOnly born, bool male)
    {
        var day = born;
        while (Used(day, male) >= PerDay) day = day.AddDays(1);
        var sequence = 2 * Used(day, male)++ + (male ? 1 : 0);
        var tail = day.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + sequence.ToString("000", CultureInfo.InvariantCulture);
        var area = long.Parse(tail, CultureInfo.InvariantCulture) % 97;
        return WithCheckDigit("5499" + area.ToString("00", CultureInfo.InvariantCulture) + tail);
    }

    /// <summary>ISO 7064 MOD 11-2, as GB 11643 prescribes.</summary>
    public static string WithCheckDigit(string seventeen)
    {
        var sum = 0;
        foreach (var digit in seventeen) sum = (sum + digit - '0') * 2 % 11;
        return seventeen + "0123456789X"[(12 - sum) % 11];
    }

    public static string OneDigitOff(string id, int at = 14) =>
        WithCheckDigit(id[..at] + (char)('0' + (id[at] - '0' + 1) % 10) + id[(at + 1)..17]);

    /// <summary>Swaps two unequal neighbours of the sequence number.</summary>
    public static string NeighboursSwapped(string id)
    {
        var at = id[14] != id[15] ? 14 : 15;
        return WithCheckDigit(id[..at] + id[at + 1] + id[at] + id[(at + 2)..17]);
    }

    private ref ushort Used(DateOnly day, bool male) =>
        ref _used[2 * (day.DayNumber - First.DayNumber) + (male ? 1 : 0)];
}
