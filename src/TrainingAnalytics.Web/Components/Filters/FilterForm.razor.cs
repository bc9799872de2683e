using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Web.Components.Pages;

namespace TrainingAnalytics.Web.Components.Filters;

/// <summary>All that can be chosen on a page, as one form: it works without a script, and its answer is an address.</summary>
public sealed partial class FilterForm
{
    [CascadingParameter]
    public required PageVisit Visit { get; set; }

    // The form's own fields are the rest of the address.
    private string Action => Visit.Questions.Selection.Bare.In("zh-CN").Address();

    private bool IsOpen => Visit.Questions.Selection.Chosen.Keys.Any(key => key != "year" && !Selection.IsOfATable(key));

    // Chosen on the page above.
    private IEnumerable<KeyValuePair<string, string>> Kept => Visit.Questions.Selection.Filters.Where(one => !Visit.Page.Choices.Contains(one.Key));

    private string Period => PeriodOptions.Value(Visit, Visit.Questions.Chosen);
}
