using System.Globalization;

namespace TrainingAnalytics.Web.Components.Layout;

/// <summary>Which rows of how many stand on the page.</summary>
public sealed record RowPager(int Page, long Entries)
{
    public const string Key = "page";
    public const int Size = 50;

    public int Pages => (int)Math.Max(1, (Entries + Size - 1) / Size);

    public long Skipped => (long)(Page - 1) * Size;

    public long First => Math.Min(Skipped + 1, Entries);

    public long Last => Math.Min(Skipped + Size, Entries);

    /// <summary>Null for what is no page of these entries.</summary>
    public static RowPager? Of(string? page, long entries)
    {
        var first = new RowPager(1, entries);
        if (string.IsNullOrEmpty(page)) return first;
        return int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= first.Pages
            ? first with { Page = number }
            : null;
    }
}
