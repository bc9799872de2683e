using System.Globalization;
using TrainingAnalytics.Warehouse.Models;

namespace TrainingAnalytics.Warehouse.Tests.Anomalies;

/// <summary>What stands as a case beside a pattern is what its select finds, and how that leans.</summary>
public sealed class PatternCaseTests(CaseBuild build)
{
    private static readonly IReadOnlyList<PatternCase> All = CaseFile.ReadAll(ProductFiles.Find());

    public static TheoryData<string> Patterns => [.. All.Select(one => one.Pattern).Distinct()];

    public static TheoryData<string> PatternsWithFacts => [.. All.Where(one => one.Facts.Count > 0).Select(one => one.Pattern).Distinct()];

    [Theory]
    [MemberData(nameof(Patterns))]
    public void Cases_OfThePattern_AreFoundAsTheySay(string pattern)
    {
        var cases = build.Cases.Where(one => one.Pattern == pattern).ToList();
        Assert.Equal(cases.Select(one => Told(one.Name, one.Expected)), cases.Select(one => Told(one.Name, build.Found(one).ToDictionary(found => found.Key, found => found.Value.Leaning))));
    }

    [Theory]
    [MemberData(nameof(PatternsWithFacts))]
    public void Facts_OfThePattern_AreAsTheCasesSay(string pattern)
    {
        var facts = build.Cases.Where(one => one.Pattern == pattern).SelectMany(one => one.Facts.Select(fact => (Case: one, Fact: fact))).ToList();
        Assert.Equal(
            facts.Select(of => Told(of.Case.Name, of.Fact, of.Fact.Value)),
            facts.Select(of => Told(of.Case.Name, of.Fact, build.Found(of.Case).GetValueOrDefault(of.Fact.Record)?.Fact(of.Fact.Name))));
    }

    [Theory]
    [InlineData("after_death", "withdrawn and unpaid, with check-ins after the death", "regional/E1")]
    [InlineData("after_death", "check-ins after the death without an enrolment")]
    [InlineData("teacher_two_places", "two institutions", "regional/E1")]
    public void Trainings_OfTheCase_AreQuestionedWhereTheFindingConcernsThem(string pattern, string name, params string[] trainings) =>
        Assert.Equal(trainings, build.Questioned(build.Cases.Single(one => one.Pattern == pattern && one.Name == name)));

    private static string Told(string name, IReadOnlyDictionary<string, string> records) =>
        $"{name}: {string.Join(", ", records.OrderBy(record => record.Key, StringComparer.Ordinal).Select(record => $"{record.Key} {record.Value}"))}";

    private static string Told(string name, RecordFact fact, string? value) => $"{name}: {fact.Record} {fact.Name} {Plain(value)}";

    // A number is the same with and without the zeros behind it.
    private static string? Plain(string? value) =>
        decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number.ToString("0.####", CultureInfo.InvariantCulture) : value;
}
