namespace TrainingAnalytics.Warehouse.Metrics;

/// <summary>GB/T 2260: two digits for the region, two for the prefecture, two for the county.</summary>
internal static class RegionCode
{
    public static bool IsPrefecture(string code) => code != Dimensions.WholeRegion && code.EndsWith("00", StringComparison.Ordinal);

    public static bool IsCounty(string code) => code.Length == 6 && code.All(char.IsAsciiDigit) && !code.EndsWith("00", StringComparison.Ordinal);

    public static string PrefectureOf(string county) => string.Concat(county.AsSpan(0, 4), "00");
}
