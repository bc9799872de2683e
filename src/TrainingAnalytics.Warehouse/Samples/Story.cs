namespace TrainingAnalytics.Warehouse.Samples;

/// <summary>
/// When trainings end: 2019 met its target, spring 2020 stood still and the year's end caught up, 2021 is under way.
/// </summary>
internal sealed class Story(SampleScale scale)
{
    public static readonly int[] Years = [2019, 2020, 2021];
    private static readonly double[] PlanTargets = [60_000, 70_000, 80_000];

    /// <summary>What of the year's target is completed by the end of what the sample shows of it.</summary>
    private static readonly double[] Achieved = [1.025, 1.015, 0.689];

    private static readonly double[][] Months =
    [
        [4, 3, 8, 9, 9, 9, 9, 9, 9, 10, 12, 9],
        [5, 0.6, 0.6, 1.2, 9, 11, 11, 11, 11, 13, 15, 11.6],
        [6, 4, 11, 12, 13, 13, 14, 14, 13, 0, 0, 0],
    ];

    /// <summary>2 % of what is asked for in the first two years' targets; fewer in the third.</summary>
    private static readonly double[] EntrepreneurshipShares = [0.0345, 0.0300, 0.0270];

    public double Quota(int year) => YearTotal(year);

    public double Quota(int year, Prefecture prefecture) =>
        YearTotal(year) * prefecture.Share * prefecture.Performance[year - 2019] / Weight(year);

    public double Quota(int year, int month, Prefecture prefecture) =>
        Quota(year, prefecture) * Months[year - 2019][month - 1] / Months[year - 2019].Sum();

    public double Entrepreneurship(int year) => YearTotal(year) * EntrepreneurshipShares[year - 2019];

    public decimal Target(int year, Prefecture prefecture) =>
        scale.Scaled((decimal)(PlanTargets[year - 2019] * prefecture.Share));

    private double YearTotal(int year) =>
        PlanTargets[year - 2019] * scale.Factor * Achieved[year - 2019] * Normal;

    /// <summary>Makes the three years add up to the trainings asked for.</summary>
    private double Normal => scale.Trainings / Enumerable.Range(0, 3).Sum(i => PlanTargets[i] * scale.Factor * Achieved[i]);

    private static double Weight(int year) =>
        Places.Prefectures.Sum(prefecture => prefecture.Share * prefecture.Performance[year - 2019]);
}
