using System.Collections.Immutable;

namespace TrainingAnalytics.Browser.Tests;

/// <summary>A question for the command line without its metrics: whatever asks the same is answered by one run.</summary>
/// <param name="By">Dimensions with commas between; empty for one row.</param>
/// <param name="Filters">As options: <c>--year 2020</c>.</param>
internal sealed record CommandQuestion(string By, string Filters)
{
    public ImmutableArray<string> Arguments(IEnumerable<string> metrics) =>
    [
        "metric", .. metrics.Distinct().Order(StringComparer.Ordinal), "--format", "json", "--target",
        .. By.Length == 0 ? Array.Empty<string>() : ["--by", By],
        .. Filters.Split(' ', StringSplitOptions.RemoveEmptyEntries),
    ];
}
