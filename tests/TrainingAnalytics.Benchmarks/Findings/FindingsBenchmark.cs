using System.Globalization;
using TrainingAnalytics.Warehouse;
using TrainingAnalytics.Warehouse.Anomalies;
using TrainingAnalytics.Warehouse.Models;
using TrainingAnalytics.Warehouse.Samples;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Benchmarks.Findings;

/// <summary>How much of what is planted each pattern finds, and how much of what it finds is planted: a Markdown table a seed.</summary>
internal sealed class FindingsBenchmark(BenchmarkOrder order)
{
    private const string Followed = "not_recovered";

    /// <summary>A day more than `not_recovered` waits, and a few: what was concluded on the first version is due on a later as-of date.</summary>
    private const int TimeToRecover = 100;

    private static readonly string[] Kinds = ["rule", "indicator", "quality"];

    private readonly IReadOnlyList<Pattern> _patterns = PatternReader.Read(ProductFiles.Find());

    public int Run()
    {
        foreach (var trainings in order.Sizes)
            foreach (var seed in order.Seeds) Measured(trainings, seed);
        return 0;
    }

    private void Measured(int trainings, int seed)
    {
        using var work = new WorkFolder();
        var files = new DirectoryInfo(work.New("files"));
        Console.Error.WriteLine($"{trainings} trainings of seed {seed} …");
        SampleFolder.Write(files, trainings, seed);
        var (warehouse, answers) = (new WarehouseFolder(work.New("warehouse")), new Answers(files));
        var (scores, pairs) = (new Dictionary<Pattern, Score>(), default(Score));
        var asOf = Built(warehouse, [files.FullName], null, version =>
        {
            Count(version, answers, pattern => pattern.Name != Followed, scores);
            pairs = TwoSystemTruth.Of(version, trainings, seed);
            new ConcludedCases(warehouse, version, answers).Conclude();
        });
        Built(warehouse, [], asOf.AddDays(TimeToRecover), version => Count(version, answers, pattern => pattern.Name == Followed, scores));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{trainings:N0} trainings, seed {seed}, as of {asOf:yyyy-MM-dd}\n"));
        FindingsTable.Head();
        foreach (var kind in Kinds) FindingsTable.Kind(kind, scores.Where(score => score.Key.Description.Kind == kind));
        FindingsTable.Pairs(pairs);
    }

    private void Count(OpenVersion version, Answers answers, Func<Pattern, bool> those, Dictionary<Pattern, Score> scores)
    {
        var found = new FoundRecords(version);
        foreach (var pattern in _patterns.Where(those)) scores[pattern] = Score.Of(answers.Planted(pattern.Name), found.Of(pattern));
    }

    private static DateOnly Built(WarehouseFolder warehouse, string[] places, DateOnly? asOf, Action<OpenVersion> look)
    {
        new Pipeline(new(warehouse, ProductFiles.Find(), places, asOf)).Build();
        using var shelf = new VersionShelf(warehouse);
        using var version = shelf.Current();
        look(version);
        return version.AsOf;
    }
}
