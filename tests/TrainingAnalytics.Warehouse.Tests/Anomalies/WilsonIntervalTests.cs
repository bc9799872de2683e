using CsCheck;
using TrainingAnalytics.Warehouse.Anomalies;

namespace TrainingAnalytics.Warehouse.Tests.Anomalies;

public sealed class WilsonIntervalTests
{
    // Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17 (1998), table I, method 3.
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void Interval_OfPublishedCases_IsThePublished(int hits, int of, double low, double high)
    {
        var interval = WilsonInterval.Of(hits, of)!;
        Assert.Equal((low, high), (Math.Round(interval.Low, 4), Math.Round(interval.High, 4)));
    }

    [Fact]
    public void Interval_OfNothingChecked_IsNoData() => Assert.Null(WilsonInterval.Of(0, 0));

    [Fact]
    public void Interval_OfMoreHitsThanChecked_IsABug() => Assert.Throws<ArgumentOutOfRangeException>(() => WilsonInterval.Of(2, 1));

    [Fact]
    public void Interval_OfAnyCase_LiesBetweenNoneAndAllAndContainsTheShare() => Cases.Sample((hits, missed) =>
    {
        var interval = WilsonInterval.Of(hits, hits + missed)!;
        Assert.True(interval.Low >= 0 && interval.Low <= interval.Share && interval.Share <= interval.High && interval.High <= 1);
    });

    [Fact]
    public void Interval_OfTheSameShareOfMore_IsNarrower() => Gen.Select(Cases, Gen.Int[2, 50]).Sample((few, times) =>
        Assert.True(Width(few.Item1 * times, few.Item2 * times) < Width(few.Item1, few.Item2)));

    [Fact]
    public void Interval_OfTheOthers_IsTheMirror() => Cases.Sample((hits, missed) =>
    {
        var (interval, mirror) = (WilsonInterval.Of(hits, hits + missed)!, WilsonInterval.Of(missed, hits + missed)!);
        Assert.Equal(interval.Low, 1 - mirror.High, 12);
    });

    private static Gen<(int, int)> Cases => Gen.Select(Gen.Int[0, 5000], Gen.Int[0, 5000]).Where((hits, missed) => hits + missed > 0);

    private static double Width(int hits, int missed)
    {
        var interval = WilsonInterval.Of(hits, hits + missed)!;
        return interval.High - interval.Low;
    }
}
