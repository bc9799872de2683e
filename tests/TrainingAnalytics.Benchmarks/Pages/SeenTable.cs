using System.Globalization;

namespace TrainingAnalytics.Benchmarks.Pages;

/// <summary>The Markdown table of what a reader in a browser waited for.</summary>
internal sealed class SeenTable(PageFigures figures)
{
    public static void Head() => Console.WriteLine(
        "| in Chromium | times | first number p50, p95 | painted p50, p95 | everything p50, p95 | charts | aim |\n|---|---|---|---|---|---|---|");

    public void Line(string what, IReadOnlyList<Seen> seen, params ReadOnlySpan<SeenAim> aims)
    {
        var (number, painted, whole) = (Of(seen, one => one.Number), Of(seen, one => one.Painted), Of(seen, one => one.Whole));
        figures.Add($"{what}: first number", number.Median);
        figures.Add($"{what}: everything", whole.Median);
        var said = string.Join("; ", aims.ToArray().Select(aim => aim.Said(number, painted, whole)));
        Console.WriteLine($"| {what} | {seen.Count} | {Both(number)} | {Both(painted)} | {Both(whole)} | {seen.Max(one => one.Charts)} | {said} |");
    }

    private static Spread Of(IEnumerable<Seen> seen, Func<Seen, double> figure) => Spread.Of(seen.Select(figure));

    private static string Both(Spread spread) => string.Create(CultureInfo.InvariantCulture, $"{spread.Median:N0}, {spread.Most95:N0}");
}

/// <summary>What a line is held against.</summary>
internal enum SeenAim { NumberCold, NumberWarm, ChartsInASecond, RepaintAfterFilter }

internal static class SeenAims
{
    public static string Said(this SeenAim aim, Spread number, Spread painted, Spread whole) => aim switch
    {
        SeenAim.NumberCold => Aims.Said("number p50", number.Median, 300),
        SeenAim.NumberWarm => Aims.Said("number p50", number.Median, 100),
        SeenAim.ChartsInASecond => Aims.Said("everything p50", whole.Median, 1000),
        _ => Aims.Said("painted p95", painted.Most95, 300),
    };
}
