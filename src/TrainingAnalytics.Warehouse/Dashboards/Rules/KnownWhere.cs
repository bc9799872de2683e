using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Models;

namespace TrainingAnalytics.Warehouse.Dashboards.Rules;

/// <summary>A fixed filter of a tile is a dimension of its metrics, with a code that can be one.</summary>
internal static class KnownWhere
{
    public static IEnumerable<ProductFault> Judge(PageUnderTest test) =>
        test.Each(tile => [.. Strangers(test, tile), .. tile.Where.SelectMany(one => Values(one.Key, one.Value))]);

    private static IEnumerable<Wrong> Strangers(PageUnderTest test, TileDefinition tile) =>
        from metric in test.Known(tile)
        from dimension in tile.Where.Keys
        where !metric.Has(dimension)
        select new Wrong("where", $"metric '{metric.Id}' cannot be filtered by '{dimension}'", $"some of {string.Join(", ", metric.Mart.Dimensions)}", "Correct the dimension, or take another metric");

    private static IEnumerable<Wrong> Values(string dimension, string value) =>
        Expected(dimension, value) is { } expected ? [new("where", $"{dimension} is '{value}'", expected, "Correct the value")] : [];

    private static string? Expected(string dimension, string value) => dimension switch
    {
        Dimensions.Year => ChosenPeriod.Read(dimension, value) is null ? "a year like 2020, or all" : null,
        Dimensions.Quarter => ChosenPeriod.Read(dimension, value) is null ? "a quarter like 2020Q3" : null,
        Dimensions.Month => ChosenPeriod.Read(dimension, value) is null ? "a month like 2020-07" : null,
        _ when value == Dimensions.Unassigned => null,
        Dimensions.Prefecture => value.Length == 6 && RegionCode.IsPrefecture(value) ? null : "a prefecture's code like 540200",
        Dimensions.County => RegionCode.IsCounty(value) ? null : "a county's code like 540202",
        _ => value.Length == 0 ? "one code" : null,
    };
}
