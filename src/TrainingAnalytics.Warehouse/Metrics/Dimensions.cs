using System.Collections.Frozen;
using System.Collections.Immutable;

namespace TrainingAnalytics.Warehouse.Metrics;

/// <summary>The dimensions that the engine itself knows something about.</summary>
public static class Dimensions
{
    public const string Year = "year";
    public const string Quarter = "quarter";
    public const string Month = "month";
    public const string Prefecture = "prefecture";
    public const string County = "county";
    public const string Institution = "institution";
    public const string Class = "class";

    /// <summary>A filter, not a dimension: the region, a prefecture or a county by its code.</summary>
    public const string Region = "region";

    /// <summary>A filter, not a dimension: of each year only the days up to this one, as <c>09-30</c>.</summary>
    public const string Until = "until";

    /// <summary>The code of the whole region.</summary>
    public const string WholeRegion = "540000";

    /// <summary>The code of what has no place, class or catalogue entry.</summary>
    public const string Unassigned = "unassigned";

    internal static readonly ImmutableArray<string> TimesFinestFirst = [Month, Quarter, Year];

    /// <summary>Below the prefecture: only for those who see detail there.</summary>
    internal static readonly FrozenSet<string> Detail = new[] { County, Institution, Class }.ToFrozenSet();

    public static bool IsPlace(string dimension) => dimension == Prefecture || Detail.Contains(dimension);

    public static bool IsTime(string dimension) => TimesFinestFirst.Contains(dimension);
}
