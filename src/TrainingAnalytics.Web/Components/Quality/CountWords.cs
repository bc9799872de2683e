using System.Globalization;
using TrainingAnalytics.Warehouse.Dashboards.Quality;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Quality;

/// <summary>Counts of rows, exact; a hidden one says why.</summary>
public static class CountWords
{
    public static string Of(TextBook texts, ShownCount count) => count switch
    {
        { Count: { } shown } => shown.ToString("#,0", CultureInfo.InvariantCulture),
        { Small: true } => "<5",
        _ => texts["quality.hidden"],
    };
}
