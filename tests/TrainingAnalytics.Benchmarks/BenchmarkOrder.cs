using System.Collections.Immutable;
using System.Globalization;
using TrainingAnalytics.Warehouse.Samples;

namespace TrainingAnalytics.Benchmarks;

internal enum Subject { Load, Findings, Pages }

/// <summary>What is to be measured.</summary>
/// <param name="Sizes">Numbers of trainings, each measured by itself.</param>
/// <param name="Times">How often each step runs; the medians are printed.</param>
/// <param name="Postgres">What psql connects to; null: its own environment (PGHOST …), if that names a server.</param>
/// <param name="WithParts">Prints what each model and pattern took.</param>
/// <param name="Warehouses">The warehouse of each size, built there and kept.</param>
internal sealed record BenchmarkOrder(
    Subject Subject, ImmutableArray<int> Sizes, ImmutableArray<int> Seeds, int Times, string? Postgres, bool WithParts, ImmutableArray<string> Warehouses)
{
    public const string Usage = """
        load:     [TRAININGS]... [--times N] [--postgres CONNECTION] [--parts]    210000 once, if nothing is said
        findings: findings [TRAININGS] [--seed N]...                              20000, seeds 1 and 7, if nothing is said
        pages:    pages [TRAININGS]... [--warehouse DIR]...                       210000, if nothing is said; one DIR a size
        """;

    public static (BenchmarkOrder? Order, string? Fault) Read(string[] words)
    {
        var subject = words switch { ["findings", ..] => Subject.Findings, ["pages", ..] => Subject.Pages, _ => Subject.Load };
        var order = new BenchmarkOrder(subject, [], [], 1, null, false, []);
        for (var left = new Queue<string>(subject == Subject.Load ? words : words[1..]); left.TryDequeue(out var word);)
            if (order.With(word, left) is { } next) order = next;
            else return (null, $"{word}: not understood");
        return (order with
        {
            Sizes = order.Sizes.IsEmpty ? [subject == Subject.Findings ? 20_000 : 210_000] : order.Sizes,
            Seeds = order.Seeds.IsEmpty ? [1, 7] : order.Seeds,
        }, null);
    }

    private BenchmarkOrder? With(string word, Queue<string> left) => word switch
    {
        "--parts" => this with { WithParts = true },
        "--postgres" when left.TryDequeue(out var connection) => this with { Postgres = connection },
        "--warehouse" when left.TryDequeue(out var folder) => this with { Warehouses = Warehouses.Add(folder) },
        "--times" when Number(left) is { } times and > 0 => this with { Times = times },
        "--seed" when Number(left) is { } seed => this with { Seeds = Seeds.Add(seed) },
        _ when Number(word) is { } size and >= SampleFolder.FewestTrainings => this with { Sizes = Sizes.Add(size) },
        _ => null,
    };

    private static int? Number(Queue<string> left) => left.TryDequeue(out var word) ? Number(word) : null;

    private static int? Number(string word) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
