namespace TrainingAnalytics.Warehouse.Anomalies.Sampling;

/// <summary>
/// By what a random sample is drawn. Everything stands in the order of md5('seed|key'), the key being the finding's id or the
/// training's natural key, and the first are taken: so the same version, viewer, pattern, size and seed give the same sample on any
/// machine, whatever order a table is in, and a larger sample holds the smaller one.
/// </summary>
/// <param name="Pattern">Whose findings; null for completed trainings that no pattern found.</param>
/// <param name="Size">Of a pattern's findings; of what no pattern found, in each prefecture.</param>
public sealed record SampleDraw(string? Pattern, int Size = SampleDraw.DefaultSize, int Seed = SampleDraw.FirstSeed)
{
    /// <summary>
    /// A day or two of one person's checking, and enough to say something: a share is then known to within 17 points either way at worst,
    /// and where none of 30 is confirmed, fewer than 12 in 100 would be (Wilson, 95 %).
    /// </summary>
    public const int DefaultSize = 30;

    /// <summary>Nobody checks more by hand; at 400 a share is known to within 5 points.</summary>
    public const int LargestSize = 400;

    public const int FirstSeed = 1;
}
