using TrainingAnalytics.Warehouse.Anomalies;

namespace TrainingAnalytics.Benchmarks.Findings;

/// <summary>The scores against their aims: a rule's each, the indicators' over all of them; the quality patterns have none.</summary>
internal static class FindingsTable
{
    private static readonly Aim Rule = new(1, 1), Indicators = new(0.90, 0.80), Matching = new(0.95, 0.99);

    public static void Head() => Console.WriteLine("| kind | pattern | planted | found | precision | recall | aim |\n|---|---|---|---|---|---|---|");

    public static void Kind(string kind, IEnumerable<KeyValuePair<Pattern, Score>> scores)
    {
        var all = default(Score);
        foreach (var (pattern, score) in scores.OrderBy(score => score.Key.Name, StringComparer.Ordinal))
        {
            all += score;
            Console.WriteLine($"| {kind} | {pattern.Name} | {score} | {(kind == "rule" ? Verdict(score, Rule) : "")} |");
        }

        Console.WriteLine($"| **{kind}** | **all** | {all} | {(kind switch { "rule" => Verdict(all, Rule), "indicator" => Verdict(all, Indicators), _ => "" })} |");
    }

    public static void Pairs(Score score) => Console.WriteLine($"| matching | one training in both systems | {score} | {Verdict(score, Matching)} |");

    private static string Verdict(Score score, Aim aim) => score.Reaches(aim) ? "met" : $"**MISSED** ({aim})";
}
