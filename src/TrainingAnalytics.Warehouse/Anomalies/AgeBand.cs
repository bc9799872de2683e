using System.Collections.Immutable;
using System.Globalization;

namespace TrainingAnalytics.Warehouse.Anomalies;

/// <summary>Findings of one age: days from the last evidence to the as-of date.</summary>
/// <param name="From">Days, inclusive; null for findings without a date.</param>
/// <param name="To">Days, inclusive; null where the band is open.</param>
public sealed record AgeBand(string Code, int? From, int? To)
{
    // In the query's own words: date minus date is days in DuckDB and in PostgreSQL.
    internal const string Days = "((select as_of from meta.as_of) - finding.last_on)";

    public static ImmutableArray<AgeBand> All { get; } =
        [new("half_year", 0, 182), new("one_year", 183, 365), new("two_years", 366, 730), new("older", 731, null), new("undated", null, null)];

    public static AgeBand? Find(string code) => All.FirstOrDefault(band => band.Code == code);

    internal string Condition() => string.Create(CultureInfo.InvariantCulture, $"({(From, To) switch
    {
        (null, _) => "finding.last_on is null",
        ({ } from, null) => string.Create(CultureInfo.InvariantCulture, $"{Days} >= {from}"),
        ({ } from, { } to) => string.Create(CultureInfo.InvariantCulture, $"{Days} between {from} and {to}"),
    }})");

    /// <summary>The band's code of a finding's row.</summary>
    internal static string Named { get; } = $"case {string.Join(" ", All.Select(band => $"when {band.Condition()} then '{band.Code}'"))} end";
}
