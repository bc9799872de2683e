using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Pages;

/// <summary>On paper there is no filter to look at: what was chosen stands in words, with the day that the numbers reach to.</summary>
internal static class PrintedChoice
{
    public static string Of(PageVisit visit)
    {
        var chosen = visit.Questions.Selection.Filters.Select(one => Pair(visit, visit.DimensionName(one.Key), visit.Name(one.Key, one.Value)));
        return string.Join(visit.Language == "en" ? "; " : "；",
            [Pair(visit, visit.Texts["filter.period"], PeriodWords.Of(visit.Texts, visit.Questions.Chosen, visit.Facts.AsOf)), .. chosen, .. Compared(visit)]);
    }

    private static IEnumerable<string> Compared(PageVisit visit) => visit.Questions.Selection.ComparesLastYear
        ? [Pair(visit, visit.Texts["filter.compare"], visit.Texts[$"filter.compare.{Selection.LastYear}"])]
        : [];

    private static string Pair(PageVisit visit, string name, string value) => visit.Language == "en" ? $"{name}: {value}" : $"{name}：{value}";
}
