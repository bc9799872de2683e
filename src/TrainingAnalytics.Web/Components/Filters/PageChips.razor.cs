using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Web.Components.Pages;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Filters;

/// <summary>What was chosen, in words, each with the way to take it back.</summary>
public sealed partial class PageChips
{
    [CascadingParameter]
    public required PageVisit Visit { get; set; }

    private Selection Selection => Visit.Questions.Selection;

    private IReadOnlyList<(string Name, string Value, string Without)> Chosen =>
        [.. Selection.Chosen.Keys.Where(key => key != "year" && !Selection.IsOfATable(key)).Select(key => (Name(key), Value(key), Selection.With(key, null).Address()))];

    private string Bare => Selection.Bare.Address();

    private string Name(string key) => ChosenPeriod.Keys.Contains(key) ? Visit.Texts["filter.period"]
        : key == Selection.Compare ? Visit.Texts["filter.compare"] : Visit.DimensionName(key);

    private string Value(string key) => ChosenPeriod.Keys.Contains(key) ? PeriodWords.Of(Visit.Texts, Visit.Questions.Chosen, Visit.Facts.AsOf)
        : key == Selection.Compare ? Visit.Texts[$"filter.compare.{Selection.Chosen[key]}"] : Visit.Name(key, Selection.Chosen[key]);
}
