using System.Globalization;
using TrainingAnalytics.Warehouse.Privacy;

namespace TrainingAnalytics.Web.Components.Lineage;

/// <summary>How many rows a relation has; a few rows may be a few people, so only those who look after loads see how few.</summary>
public static class RowCount
{
    public static string Of(Viewer viewer, long? rows) => rows switch
    {
        null => "–",
        { } count when SmallNumbers.IsSmall(count) && !viewer.SeesLoads => "<5",
        { } count => count.ToString("#,0", CultureInfo.InvariantCulture),
    };
}
