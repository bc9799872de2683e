using System.Collections.Frozen;
using TrainingAnalytics.Warehouse.Contracts;

namespace TrainingAnalytics.Warehouse.Dashboards.Loads;

/// <summary>How new one extract is, in the whole region and in each prefecture.</summary>
/// <param name="ByFile">Its records are no events: the extraction date of its newest file counts instead.</param>
/// <param name="Prefectures">By code; empty where the records have no place.</param>
public sealed record FreshnessRow(Contract Contract, bool ByFile, FreshnessCell Region, FrozenDictionary<string, FreshnessCell> Prefectures);

/// <summary>The newest day told, and its age in days before the as-of date.</summary>
public sealed record FreshnessCell(Freshness Freshness, DateOnly? Newest, int Days)
{
    public static FreshnessCell Of(Rhythm rhythm, DateOnly asOf, bool delivered, DateOnly? newest)
    {
        if (newest is not { } day) return new(delivered ? Freshness.Undated : Freshness.Never, null, 0);
        var days = Math.Max(0, asOf.DayNumber - day.DayNumber);
        return new(days >= rhythm.ErrorDays ? Freshness.Overdue : days >= rhythm.WarnDays ? Freshness.Late : Freshness.Fresh, day, days);
    }
}

/// <summary>Against the rhythm that the contract expects.</summary>
public enum Freshness
{
    Fresh,
    Late,
    Overdue,

    /// <summary>Nothing was ever delivered.</summary>
    Never,

    /// <summary>Delivered, but neither the records nor the files' names have a date.</summary>
    Undated,
}
