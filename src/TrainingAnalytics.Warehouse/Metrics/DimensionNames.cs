using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Metrics;

/// <summary>The codes of a dimension and their names, as one version of the warehouse has them.</summary>
internal static class DimensionNames
{
    public static ImmutableArray<DimensionName> Of(OpenVersion version, DimensionDefinition dimension)
    {
        if (dimension.Names is not { } names) return [];
        var sql = $"select cast({names.Code} as varchar), {names.Zh}, {names.En} from {names.Relation} order by 1";
        return [.. version.QueryOnce(sql).Rows()
            .Select(row => new DimensionName((string)row[0]!, (string?)row[1] ?? "", (string?)row[2] ?? ""))
            .Where(name => IsOf(dimension.Id, name.Code))];
    }

    public static bool Has(OpenVersion version, DimensionDefinition dimension, string code) =>
        IsOf(dimension.Id, code)
        && dimension.Names is { } names
        && version.QueryOnce($"select 1 from {names.Relation} where cast({names.Code} as varchar) = $1", code).RowCount > 0;

    // All levels of the region share one relation; what a code names is told from the code.
    private static bool IsOf(string dimension, string code) => dimension switch
    {
        Dimensions.Prefecture => RegionCode.IsPrefecture(code) || code == Dimensions.Unassigned,
        Dimensions.County => RegionCode.IsCounty(code) || code == Dimensions.Unassigned,
        _ => true,
    };
}
