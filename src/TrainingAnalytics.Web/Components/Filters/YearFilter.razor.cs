using System.Globalization;
using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Web.Components.Pages;

namespace TrainingAnalytics.Web.Components.Filters;

/// <summary>One link a year: no script, and the address holds the year only when it is not the latest.</summary>
public sealed partial class YearFilter
{
    [CascadingParameter]
    public required PageVisit Visit { get; set; }

    private string All => Visit.Questions.Selection.During("year", ChosenPeriod.All).Address();

    private string Address(int year) => Visit.Questions.Selection
        .During("year", year == Visit.Facts.LatestYear ? null : year.ToString(CultureInfo.InvariantCulture)).Address();
}
