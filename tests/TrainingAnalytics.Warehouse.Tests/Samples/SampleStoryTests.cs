using System.Globalization;

namespace TrainingAnalytics.Warehouse.Tests.Samples;

/// <summary>Counts over the files themselves: the last record of a key, without void ones, one person once a class.</summary>
public sealed class SampleStoryTests(SampleFixture sample)
{
    private readonly string[] _completed = Completed(sample.Folder);

    [Fact]
    public void Completions_2019And2020_MeetTheirScaledTargets()
    {
        Assert.InRange(Achievement("2019", 60_000), 1.0, 1.06);
        Assert.InRange(Achievement("2020", 70_000), 1.0, 1.06);
    }

    [Fact]
    public void Completions_2021_AreUnderWay() => Assert.InRange(Achievement("2021", 80_000), 0.62, 0.75);

    [Fact]
    public void Completions_Spring2020_Dip()
    {
        var spring = _completed.Count(day => day.StartsWith("2020", StringComparison.Ordinal) && int.Parse(day.AsSpan(4, 2), CultureInfo.InvariantCulture) is 2 or 3 or 4);
        Assert.InRange(spring / (double)Count("2020"), 0, 0.06);
    }

    [Fact]
    public void Completions_All_AreTheTrainingsAskedFor()
    {
        Assert.Equal(sample.Summary.Trainings, _completed.Length);
        Assert.InRange(_completed.Length, 2_940, 3_060);
    }

    [Fact]
    public void Scale_AtDefault_IsTheRegionsTimesPointZeroOneSix() => Assert.Equal(0.016, sample.Summary.Scale.Factor, 12);

    private double Achievement(string year, double target) => Count(year) / (target * sample.Summary.Scale.Factor);

    private int Count(string year) => _completed.Count(day => day.StartsWith(year, StringComparison.Ordinal));

    /// <summary>The days (yyyyMMdd) on which trainings were completed.</summary>
    private static string[] Completed(DirectoryInfo folder)
    {
        var records = new Dictionary<string, string[]>();
        foreach (var row in OfficeFiles.Read(folder, "registry", "培训登记")) records[row[1]] = row;
        return [.. records.Values
            .Where(row => row[13] is "completed" or "结业")
            .DistinctBy(row => (row[2], row[10]))
            .Select(row => Digits(row[14]))];
    }

    private static string Digits(string date)
    {
        if (!date.Contains('-') && !date.Contains('/') && !date.Contains('年')) return date;
        var parts = date.Split('-', '/', '年', '月', '日');
        return parts[0] + parts[1].PadLeft(2, '0') + parts[2].PadLeft(2, '0');
    }
}
