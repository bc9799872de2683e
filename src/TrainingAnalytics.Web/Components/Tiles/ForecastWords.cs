using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Web.Components.Pages;

namespace TrainingAnalytics.Web.Components.Tiles;

/// <summary>The forecast with its range; none once the year is over, for then it is no forecast.</summary>
internal static class ForecastWords
{
    public static string? Of(PageVisit visit, Figure figure, string format)
    {
        if (figure.Forecast is not { } middle || figure.Pace is >= 1)
        {
            return null;
        }

        var said = visit.Numbers.Of(Math.Round(middle), format);
        return figure is { ForecastLow: { } low, ForecastHigh: { } high } && Math.Round(low) != Math.Round(high)
            ? visit.Texts.Say("forecast.range", said, visit.Numbers.Of(Math.Round(low), format), visit.Numbers.Of(Math.Round(high), format))
            : said;
    }
}
