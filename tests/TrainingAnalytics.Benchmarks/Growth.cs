using System.Globalization;

namespace TrainingAnalytics.Benchmarks;

/// <summary>How the time of a build grows with its rows: ten times the rows should take at most 10.5 times as long.</summary>
internal static class Growth
{
    private const double MostPerRow = 1.05;

    public static void Print(SizedLoad smaller, SizedLoad larger)
    {
        var (rows, time) = (larger.Rows / (double)smaller.Rows, larger.Build.Seconds / smaller.Build.Seconds);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"\n{smaller.Trainings:N0} → {larger.Trainings:N0}: {rows:0.00} times the rows in {time:0.00} times the time (aim at most {rows * MostPerRow:0.00}: {(time <= rows * MostPerRow ? "met" : "MISSED")}); peak memory {smaller.Build.PeakMegabytes:N0} → {larger.Build.PeakMegabytes:N0} MB"));
    }
}
