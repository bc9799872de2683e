using System.Collections.Immutable;
using System.Globalization;
using TrainingAnalytics.Warehouse.Samples;

namespace TrainingAnalytics.Benchmarks;

/// <summary>What is to be measured.</summary>
/// <param name="Sizes">Numbers of trainings, each measured by itself.</param>
/// <param name="Times">How often each step runs; the medians are printed.</param>
/// <param name="Postgres">What psql connects to; null: its own environment (PGHOST …), if that names a server.</param>
/// <param name="WithParts">Prints what each model and pattern took.</param>
internal sealed record BenchmarkOrder(bool IsOfFindings, ImmutableArray<int> Sizes, ImmutableArray<int> Seeds, int Times, string? Postgres, bool WithParts)
{
    public const string Usage = """
        load:     [TRAININGS]... [--times N] [--postgres CONNECTION] [--parts]    210000 once, if nothing is said
        findings: findings [TRAININGS] [--seed N]...                              20000, seeds 1 and 7, if nothing is said
        """;

    public static (BenchmarkOrder? Order, string? Fault) Read(string[] words)
    {
        var findings = words is ["findings", ..];
        var order = new BenchmarkOrder(findings, [], [], 1, null, false);
        for (var left = new Queue<string>(findings ? words[1..] : words); left.TryDequeue(out var word);)
            if (order.With(word, left) is { } next) order = next;
            else return (null, $"{word}: not understood");
        return (order with
        {
            Sizes = order.Sizes.IsEmpty ? [findings ? 20_000 : 210_000] : order.Sizes,
            Seeds = order.Seeds.IsEmpty ? [1, 7] : order.Seeds,
        }, null);
    }

    private BenchmarkOrder? With(string word, Queue<string> left) => word switch
    {
        "--parts" => this with { WithParts = true },
        "--postgres" when left.TryDequeue(out var connection) => this with { Postgres = connection },
        "--times" when Number(left) is { } times and > 0 => this with { Times = times },
        "--seed" when Number(left) is { } seed => this with { Seeds = Seeds.Add(seed) },
        _ when Number(word) is { } size and >= SampleFolder.FewestTrainings => this with { Sizes = Sizes.Add(size) },
        _ => null,
    };

    private static int? Number(Queue<string> left) => left.TryDequeue(out var word) ? Number(word) : null;

    private static int? Number(string word) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
