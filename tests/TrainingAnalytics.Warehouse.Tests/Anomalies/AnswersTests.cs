using TrainingAnalytics.Warehouse.Anomalies;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Tests.Samples;

namespace TrainingAnalytics.Warehouse.Tests.Anomalies;

/// <summary>The sample's answer key against the findings of a build of it: all that is planted, and nothing else.</summary>
public sealed class AnswersTests(SampleFixture sample, BuiltSample warehouse) : IClassFixture<BuiltSample>
{
    // Not among the findings: the one waits for a person's conclusion, the other ranks.
    private static readonly string[] NotFound = ["not_recovered", "institution_outlier"];

    private static readonly string[] Languages = ["sentence_zh", "sentence_en"];

    [Fact]
    public void Findings_OfTheSample_AreWhatIsPlanted()
    {
        using var version = warehouse.Open();
        var planted = Answers().Where(answer => answer[3] == "planted" && !NotFound.Contains(answer[0])).Select(answer => string.Join(' ', answer[..3]));
        var found = FindingDesk.Records(version, Viewer.Operator, new FindingFilter()).Rows()
            .Select(row => $"{row.Text("pattern")} {row.Text("record_kind")} {row.Text("record_key")}");
        Assert.Equal(planted.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Ranking_OfTheSample_PutsThePlantedAheadWithPartsThatAddUp()
    {
        using var version = warehouse.Open();
        var outliers = version.Query("""
            select institution_code, max(score) as score, sum(part) as parts from anomalies.institution_rank
            where is_outlier group by institution_code order by institution_code
            """).Rows().ToList();
        Assert.All(outliers, row => Assert.Equal(row.Exact("score"), row.Exact("parts")));
        Assert.Equal(Answers("institution_outlier").Where(answer => answer[3] == "planted").Select(answer => answer[2]).Order(StringComparer.Ordinal), outliers.Select(row => row.Text("institution_code")));
    }

    [Fact]
    public void Findings_EveryOne_HasASentenceWithoutGaps()
    {
        using var version = warehouse.Open();
        var rows = version.Query("select f.*, p.sentence_zh, p.sentence_en from anomalies.finding as f join meta.pattern as p using (pattern)").Rows().ToList();
        string[] known = ["amount", "records", "first_on", "last_on"];
        var sentences = rows.SelectMany(row => Languages.Select(language => FindingSentence.Of(
            row.Text(language)!, row.Text("facts")!, row.Text("parameters")!, known.ToDictionary(name => name, name => row.Text(name) ?? "–").Append(new("subject", "张**")).ToDictionary()))).ToList();
        Assert.DoesNotContain(sentences, sentence => sentence.Contains('{', StringComparison.Ordinal));
    }

    [Fact]
    public void Findings_BuiltAgain_KeepTheirIds()
    {
        var before = Ids();
        Assert.Equal(before.Length, before.Distinct().Count());
        warehouse.Rebuild();
        Assert.Equal(before, Ids());
    }

    [Fact]
    public void Evidence_OfTheSample_HoldsNoClearValue()
    {
        using var version = warehouse.Open();
        var texts = version.Query("select facts from anomalies.evidence union all select subject_key from anomalies.finding").Rows().Select(row => (string)row[0]!).ToList();
        var names = warehouse.Vault().Where(entry => entry.Kind == TokenKind.Person || (entry.Kind == TokenKind.Name && entry.Clear.Length > 1)).Select(entry => entry.Clear).ToHashSet();
        Assert.DoesNotContain(texts.SelectMany(text => text.Split('"', '/', ' ')), names.Contains);
    }

    [Fact]
    public void Questioned_OfTheSample_AreTrainingsUnderHighFindings()
    {
        using var version = warehouse.Open();
        var marts = version.Query("select count(*) filter (where is_questioned) as n, count(*) filter (where is_confirmed_fraud) as f from marts.training").Rows().Single();
        Assert.InRange(marts.Whole("n")!.Value, 1, 1000);
        Assert.Equal(0, marts.Whole("f"));
    }

    private IEnumerable<string[]> Answers(string? pattern = null) =>
        File.ReadLines(Path.Combine(sample.Folder.FullName, "answers.csv")).Skip(1).Select(line => line.Split(',')).Where(answer => pattern is null || answer[0] == pattern);

    private string[] Ids()
    {
        using var version = warehouse.Open();
        return [.. version.Query("select finding_id from anomalies.finding order by 1").Rows().Select(row => row.Text("finding_id")!)];
    }
}
