namespace TrainingAnalytics.Warehouse.Metrics;

/// <summary>How often a mart repeats what there is, so that only one of its pictures may be counted.</summary>
public enum Snapshot
{
    /// <summary>Every row is counted: the mart holds events.</summary>
    None,

    /// <summary>A picture a month; is_quarter_last, is_year_last and is_latest say which one stands for longer times.</summary>
    Month,

    /// <summary>A picture a year; is_latest_year says which one stands for now.</summary>
    Year,
}

internal static class SnapshotFlag
{
    /// <summary>The column that picks the picture for the shortest time that is asked; null where each row counts.</summary>
    public static string? Of(Snapshot snapshot, string? finestTime) => (snapshot, finestTime) switch
    {
        (Snapshot.Month, Dimensions.Month) => "is_month_end",
        (Snapshot.Month, Dimensions.Quarter) => "is_quarter_last",
        (Snapshot.Month, Dimensions.Year) => "is_year_last",
        (Snapshot.Month, _) => "is_latest",
        (Snapshot.Year, null) => "is_latest_year",
        _ => null,
    };
}
