using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Web.Components.Layout;

namespace TrainingAnalytics.Web.Components.Loads;

/// <summary>What was chosen, each with a link that takes it back.</summary>
public sealed partial class ChosenFilters
{
    [CascadingParameter]
    public required LoadsVisit Visit { get; set; }

    private IEnumerable<(string Filter, string Name)> Chosen => Visit.Selection.Chosen
        .Where(one => one.Key != RowPager.Key)
        .Select(one => (one.Key, one.Key switch
        {
            "extract" => Visit.Words.Extract(one.Value),
            "prefecture" => Visit.Words.Prefecture(one.Value),
            _ => one.Value,
        }));
}
