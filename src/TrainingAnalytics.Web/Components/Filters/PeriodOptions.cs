using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Web.Components.Pages;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Filters;

public sealed record PeriodGroup(string Label, IReadOnlyList<(string Value, string Text)> Options);

/// <summary>The times that can be chosen: one list, for only one of them can be.</summary>
public static class PeriodOptions
{
    /// <summary>The form's field; in the address the chosen time stands under the key of its kind.</summary>
    public const string Field = "period";

    /// <summary>Empty for what the page shows by itself, which is not in its address.</summary>
    public static string Value(PageVisit visit, ChosenPeriod period) => period == ChosenPeriod.Of(visit.Facts.LatestYear) ? ""
        : $"{Key(period)}.{(period.Kind == PeriodKind.All ? ChosenPeriod.All : period.Code)}";

    public static IEnumerable<PeriodGroup> Of(PageVisit visit)
    {
        var years = visit.Facts.Years.Reverse().ToList();
        yield return Group(visit, "period.years", [.. years.Select(ChosenPeriod.Of), new(PeriodKind.All, "")]);
        yield return Group(visit, "period.ytd", years.Where(year => year < visit.Facts.AsOf.Year).Select(year => ChosenPeriod.Of(year) with { Kind = PeriodKind.YearToDate }));
        yield return Group(visit, "period.quarters", Parts(visit, years, Dimensions.Quarter, 6));
        yield return Group(visit, "period.months", Parts(visit, years, Dimensions.Month, 7));
    }

    public static string Key(ChosenPeriod period) => period.Kind switch
    {
        PeriodKind.YearToDate => ChosenPeriod.YearToDate,
        PeriodKind.Quarter => Dimensions.Quarter,
        PeriodKind.Month => Dimensions.Month,
        _ => Dimensions.Year,
    };

    private static IEnumerable<ChosenPeriod> Parts(PageVisit visit, IEnumerable<int> years, string key, int length) =>
        years.SelectMany(visit.Facts.Periods).Where(code => code.Length == length).Select(code => ChosenPeriod.Read(key, code)!);

    private static PeriodGroup Group(PageVisit visit, string label, IEnumerable<ChosenPeriod> periods) =>
        new(visit.Texts[label], [.. periods.Select(period => (Value(visit, period), PeriodWords.Of(visit.Texts, period, visit.Facts.AsOf)))]);
}
