using System.Globalization;

namespace TrainingAnalytics.Benchmarks.Pages;

/// <summary>What should be reached on two cores with 210,000 trainings; with more, it is said just the same.</summary>
internal static class Aims
{
    public static string Said(string what, double measured, double most) => string.Create(CultureInfo.InvariantCulture,
        $"{what} {most:N0}: {(measured <= most ? "met" : "**MISSED**")}");
}
