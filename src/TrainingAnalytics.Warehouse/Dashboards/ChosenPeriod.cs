using System.Collections.Immutable;
using System.Globalization;
using TrainingAnalytics.Warehouse.Metrics;

namespace TrainingAnalytics.Warehouse.Dashboards;

public enum PeriodKind { Year, YearToDate, Quarter, Month, All }

/// <summary>
/// The time that a page shows: a year, a year up to the as-of day, a quarter, a month, or all years of the plan.
/// In an address <c>year=2020</c>, <c>ytd=2020</c>, <c>quarter=2020Q3</c>, <c>month=2020-07</c>, <c>year=all</c>.
/// </summary>
public sealed record ChosenPeriod(PeriodKind Kind, string Code)
{
    public const string All = "all";
    public const string YearToDate = "ytd";

    /// <summary>The keys in which it stands in an address.</summary>
    public static ImmutableArray<string> Keys { get; } = [Dimensions.Year, YearToDate, Dimensions.Quarter, Dimensions.Month];

    /// <summary>The year it lies in; null where it is all of them.</summary>
    public int? Year => Kind == PeriodKind.All ? null : Period.YearOf(Code);

    public static ChosenPeriod Of(int year) => new(PeriodKind.Year, year.ToString(CultureInfo.InvariantCulture));

    /// <summary>Null where the value is no time of this kind.</summary>
    public static ChosenPeriod? Read(string key, string value) => key switch
    {
        Dimensions.Year when value == All => new(PeriodKind.All, ""),
        Dimensions.Year when Period.IsValid(Dimensions.Year, value) => new(PeriodKind.Year, value),
        YearToDate when Period.IsValid(Dimensions.Year, value) => new(PeriodKind.YearToDate, value),
        Dimensions.Quarter when Period.IsValid(Dimensions.Quarter, value) => new(PeriodKind.Quarter, value),
        Dimensions.Month when Period.IsValid(Dimensions.Month, value) => new(PeriodKind.Month, value),
        _ => null,
    };

    /// <summary>The dimension whose code it is; empty for all years.</summary>
    public string Dimension => Kind switch
    {
        PeriodKind.Quarter => Dimensions.Quarter,
        PeriodKind.Month => Dimensions.Month,
        PeriodKind.All => "",
        _ => Dimensions.Year,
    };

    /// <summary>The same time one year earlier.</summary>
    public ChosenPeriod? YearBefore => Year is { } year
        ? this with { Code = (year - 1).ToString(CultureInfo.InvariantCulture) + Code[4..] }
        : null;

    public bool Contains(DateOnly day) => Kind switch
    {
        PeriodKind.All => true,
        PeriodKind.Quarter => Code == Period.QuarterOf(day.ToString("yyyy-MM", CultureInfo.InvariantCulture)),
        PeriodKind.Month => Code == day.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        _ => Year == day.Year,
    };

    /// <summary>It is over by that day, or it is the part of a year up to it.</summary>
    public bool IsWhole(DateOnly asOf) => Kind is PeriodKind.All or PeriodKind.YearToDate || Period.End(Code) <= asOf;
}
