namespace TrainingAnalytics.Warehouse.Samples.Planted;

/// <summary>
/// Eight ordinary classes of one year, one after the other in the three largest prefectures, in which single people's cases are planted.
/// 0 to 5 are six occupations; 6 repeats the occupation of 5 within 90 days; 7 is the next level of 0.
/// </summary>
internal sealed class HostSeries
{
    private const int Ordinary = 12;
    private const int MostTaken = 9;
    private static readonly (string Name, int Level)[] Projects =
        [("家政服务", 5), ("养老护理", 5), ("美发", 5), ("中式烹调", 5), ("汽车维修", 5), ("藏香制作", 5), ("藏香制作", 5), ("家政服务", 4)];

    private static readonly DateOnly[][] Starts =
    [
        [new(2019, 3, 4), new(2019, 4, 8), new(2019, 5, 13), new(2019, 6, 10), new(2019, 7, 8), new(2019, 8, 12), new(2019, 9, 16), new(2019, 10, 21)],
        [new(2020, 1, 6), new(2020, 5, 11), new(2020, 6, 8), new(2020, 7, 6), new(2020, 8, 3), new(2020, 8, 31), new(2020, 9, 28), new(2020, 10, 26)],
    ];

    public HostSeries(Stage stage, int year, int first)
    {
        Classes = [.. Projects.Select((project, i) => Host(stage, year, i, Places.Prefectures[(first + i) % 3]))];
    }

    public ClassRun[] Classes { get; }

    public int Uses { get; set; }

    public ClassRun this[int index] => Classes[index];

    /// <summary>An ordinary trainee whom no case has used, while most of a class is still ordinary.</summary>
    public Enrolment? Untaken() =>
        Classes.Where(c => c.Enrolments.Take(Ordinary).Count(e => e.Taken) < MostTaken)
            .OrderBy(c => c.Enrolments.Count(e => e.Taken))
            .Select(c => c.Enrolments.Take(Ordinary).First(e => !e.Taken))
            .FirstOrDefault();

    private static ClassRun Host(Stage stage, int year, int i, Prefecture prefecture)
    {
        var (name, level) = Projects[i];
        return stage.Class(
            Ordinary, stage.World.Catalogue.Named(name, level), Starts[year - 2019][i], prefecture.Counties[0],
            wish => wish with { Size = 29, Integrated = i is 1 or 3 });
    }
}
