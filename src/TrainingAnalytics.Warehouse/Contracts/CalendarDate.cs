using System.Buffers.Text;

namespace TrainingAnalytics.Warehouse.Contracts;

/// <summary>A date as offices write it: `2020-03-01`, `2020/3/1`, `20200301`, `2020年3月1日`.</summary>
internal static class CalendarDate
{
    private static readonly int Epoch = new DateOnly(1970, 1, 1).DayNumber;

    /// <summary>Reads a folded value into days since 1970-01-01.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out int days)
    {
        days = 0;
        if (text.Length == 8 && Number(text[..4], out var y) && Number(text[4..6], out var m) && Number(text[6..], out var d))
            return TryDays(y, m, d, out days);
        return text.Length >= 8
            && Number(text[..4], out y)
            && Split(text[4..], out m, out d)
            && TryDays(y, m, d, out days);
    }

    public static int Days(DateOnly date) => date.DayNumber - Epoch;

    public static DateOnly Date(int days) => DateOnly.FromDayNumber(days + Epoch);

    // "-03-01", "/3/1" or "年3月1日"
    private static bool Split(ReadOnlySpan<byte> rest, out int month, out int day)
    {
        month = day = 0;
        if (rest[0] is (byte)'-' or (byte)'/')
        {
            var second = rest[1..].IndexOf(rest[0]);
            return second > 0 && Number(rest.Slice(1, second), out month) && Number(rest[(second + 2)..], out day);
        }

        if (!rest.StartsWith("年"u8) || !rest.EndsWith("日"u8)) return false;
        var inner = rest["年"u8.Length..^"日"u8.Length];
        var moon = inner.IndexOf("月"u8);
        return moon > 0 && Number(inner[..moon], out month) && Number(inner[(moon + "月"u8.Length)..], out day);
    }

    private static bool Number(ReadOnlySpan<byte> digits, out int value)
    {
        value = 0;
        return digits.Length is > 0 and <= 4
            && digits.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0
            && Utf8Parser.TryParse(digits, out value, out var used)
            && used == digits.Length;
    }

    private static bool TryDays(int year, int month, int day, out int days)
    {
        days = 0;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        days = Days(new DateOnly(year, month, day));
        return true;
    }
}
