using TrainingAnalytics.Warehouse.Models;

namespace TrainingAnalytics.Warehouse.Tests.Anomalies;

/// <summary>What stands as a case beside a pattern is what its select finds, and how that leans.</summary>
public sealed class PatternCaseTests(CaseBuild build)
{
    public static TheoryData<string> Patterns => [.. CaseFile.ReadAll(ProductFiles.Find()).Select(one => one.Pattern).Distinct()];

    [Theory]
    [MemberData(nameof(Patterns))]
    public void Cases_OfThePattern_AreFoundAsTheySay(string pattern)
    {
        var cases = build.Cases.Where(one => one.Pattern == pattern).ToList();
        Assert.Equal(cases.Select(one => Told(one.Name, one.Expected)), cases.Select(one => Told(one.Name, build.Found(one))));
    }

    private static string Told(string name, IReadOnlyDictionary<string, string> records) =>
        $"{name}: {string.Join(", ", records.OrderBy(record => record.Key, StringComparer.Ordinal).Select(record => $"{record.Key} {record.Value}"))}";
}
