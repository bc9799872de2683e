using System.Globalization;

namespace TrainingAnalytics.Benchmarks.Pages;

/// <summary>How milliseconds lie, measured several times.</summary>
internal sealed record Spread(int Count, double Median, double Most95, double Max)
{
    public static Spread Of(IEnumerable<double> milliseconds)
    {
        var ordered = milliseconds.Order().ToArray();
        return ordered.Length == 0 ? new(0, double.NaN, double.NaN, double.NaN) : new(ordered.Length, At(ordered, 0.5), At(ordered, 0.95), ordered[^1]);
    }

    /// <summary>As cells of a table: median, 95 %, longest.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Median:N0} | {Most95:N0} | {Max:N0}");

    // The smallest that so many do not exceed.
    private static double At(double[] ordered, double share) => ordered[(int)Math.Ceiling(share * ordered.Length) - 1];
}
