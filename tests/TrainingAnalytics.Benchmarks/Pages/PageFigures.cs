using System.Globalization;

namespace TrainingAnalytics.Benchmarks.Pages;

/// <summary>The milliseconds of one size by name, to tell how they grow.</summary>
internal sealed class PageFigures(long trainings)
{
    private const double MostTimes = 2;

    private readonly List<(string Name, double Milliseconds)> _figures = [];

    public void Add(string name, double milliseconds) => _figures.Add((name, milliseconds));

    public static void PrintGrowth(PageFigures smaller, PageFigures larger)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n| p50 | {smaller.Trainings:N0} trainings | {larger.Trainings:N0} | times |\n|---|---|---|---|"));
        foreach (var (name, before) in smaller._figures)
            foreach (var (_, after) in larger._figures.Where(one => one.Name == name))
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"| {name} | {before:N0} | {after:N0} | {after / before:0.0}{(after <= before * MostTimes ? "" : " **MISSED** (2)")} |"));
    }

    public long Trainings { get; } = trainings;
}
