namespace TrainingAnalytics.Warehouse.Metrics;

/// <summary>
/// Whether the groups of a question have targets, and whose. Targets are set for the region and its prefectures, by
/// the year: a group of anything else (a trainee group, a county) has none, and none is made up.
/// </summary>
internal static class TargetGrain
{
    public static bool Has(AskedQuestion asked, MetricDefinition metric) => asked.Target && metric.Target switch
    {
        TargetKind.None => false,
        TargetKind.YearTotal => Only(asked, Dimensions.Year, Dimensions.Prefecture) && (HasYear(asked) || metric.TotalTarget),
        _ => Only(asked, Dimensions.Year, Dimensions.Quarter, Dimensions.Month, Dimensions.Prefecture),
    };

    public static bool HasYear(AskedQuestion asked) => asked.Named.Contains(Dimensions.Year);

    /// <summary>The place whose target is meant; null for what has no place.</summary>
    public static string? RegionOf(AskedQuestion asked, string?[] codes)
    {
        var region = asked.IndexOf(Dimensions.Prefecture) is >= 0 and var by ? codes[by] : asked.Filtered(Dimensions.Prefecture) ?? Dimensions.WholeRegion;
        return region == Dimensions.Unassigned ? null : region;
    }

    private static bool Only(AskedQuestion asked, params string[] dimensions) => asked.Named.All(dimensions.Contains);
}
