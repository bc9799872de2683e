using System.Globalization;

namespace TrainingAnalytics.Benchmarks;

/// <summary>What the patterns take against the star schema that they read, and on request each model and pattern by itself.</summary>
internal static class PartTable
{
    public static void Print(Measure build, bool whole)
    {
        var (star, facts, patterns) = (Sum(build, "staging.", "core."), Sum(build, "anomalies."), Sum(build, PhaseClock.Pattern));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"each by itself, added up: star schema {star:0.0} s; all patterns {patterns + facts:0.0} s (their facts {facts:0.0}, they {patterns:0.0}): {(patterns + facts) / star:0.00} times the star schema"));
        if (!whole) return;
        Console.WriteLine("\n| part | seconds |\n|---|---|");
        foreach (var (part, seconds) in build.Parts.OrderByDescending(part => part.Value))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {part} | {seconds:0.00} |"));
    }

    private static double Sum(Measure build, params string[] beginnings) =>
        build.Parts.Where(part => beginnings.Any(beginning => part.Key.StartsWith(beginning, StringComparison.Ordinal))).Sum(part => part.Value);
}
