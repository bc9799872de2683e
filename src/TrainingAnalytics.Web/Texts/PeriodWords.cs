using TrainingAnalytics.Warehouse.Dashboards;

namespace TrainingAnalytics.Web.Texts;

/// <summary>A chosen time in words, for titles, chips and the printed page.</summary>
public static class PeriodWords
{
    public static string Of(TextBook texts, ChosenPeriod period, DateOnly asOf) => period.Kind switch
    {
        PeriodKind.All => texts["period.all"],
        PeriodKind.YearToDate => texts.Say("ytd.long", period.Code, TimeWords.MonthDay(texts, asOf)),
        _ => TimeWords.Of(texts, period.Dimension, period.Code),
    };
}
