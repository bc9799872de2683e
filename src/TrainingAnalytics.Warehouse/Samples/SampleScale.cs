namespace TrainingAnalytics.Warehouse.Samples;

/// <summary>How far a sample is smaller (or larger) than the region: its targets are the plan's times <see cref="Factor"/>.</summary>
public sealed record SampleScale(int Trainings)
{
    /// <summary>Trainings that the plan's 210,000 amount to when those up to 2021-09-30 are <see cref="Trainings"/>.</summary>
    public const double PlannedPerTraining = 1.12;

    /// <summary>0.016 at 3,000 trainings: 960, 1,120 and 1,280 a year.</summary>
    public double Factor => Trainings * PlannedPerTraining / 210_000;

    public static DateOnly AsOf { get; } = new(2021, 9, 30);

    public decimal Scaled(decimal target) => decimal.Round(target * (decimal)Factor, 4);
}
