using System.Globalization;

namespace TrainingAnalytics.Benchmarks;

/// <summary>The Markdown table of the steps.</summary>
internal static class StepTable
{
    public static void Head() => Console.WriteLine("| step | seconds | processor s | rows/s | MB/s | peak MB | phases |\n|---|---|---|---|---|---|---|");

    public static Measure Line(string step, Measure m, Sample files)
    {
        var phases = string.Join(", ", m.Phases.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Key} {p.Value:0.0}")));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {step} | {m.Seconds:0.0} | {Known(m.ProcessorSeconds, "0.0")} | {files.Rows / m.Seconds:N0} | {files.Megabytes / m.Seconds:N0} | {Known(m.PeakMegabytes, "N0")} | {phases} |"));
        return m;
    }

    public static void Missing(string step, string why) => Console.WriteLine($"| {step} | – | – | – | – | – | {why} |");

    // What a server of its own uses is not seen from here.
    private static string Known(double? figure, string format) => figure?.ToString(format, CultureInfo.InvariantCulture) ?? "–";
}
