using System.Globalization;

namespace TrainingAnalytics.Benchmarks.Findings;

/// <summary>How many are planted, how many are found, and how many of the found are planted.</summary>
internal readonly record struct Score(int Planted, int Found, int Hits)
{
    /// <summary>Null where nothing is planted.</summary>
    public double? Recall => Planted == 0 ? null : (double)Hits / Planted;

    /// <summary>Null where nothing is found.</summary>
    public double? Precision => Found == 0 ? null : (double)Hits / Found;

    public static Score Of(IReadOnlySet<string> planted, IReadOnlySet<string> found) => new(planted.Count, found.Count, found.Count(planted.Contains));

    public static Score operator +(Score one, Score other) => new(one.Planted + other.Planted, one.Found + other.Found, one.Hits + other.Hits);

    public bool Reaches(Aim aim) => Recall >= aim.Recall && Precision >= aim.Precision;

    public override string ToString() => $"{Planted} | {Found} | {Share(Precision)} | {Share(Recall)}";

    // Cut, not rounded: what is not all never reads 1.000.
    private static string Share(double? share) =>
        share is { } known ? (Math.Floor(known * 1000) / 1000).ToString("0.000", CultureInfo.InvariantCulture) : "–";
}

internal sealed record Aim(double Recall, double Precision)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"recall {Recall:0.00}, precision {Precision:0.00}");
}
