using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Models;

namespace TrainingAnalytics.Warehouse.Dashboards.Rules;

/// <summary>What a page lets its reader choose is the period, or a dimension that something on the page can be filtered by.</summary>
internal static class KnownFilters
{
    public static IEnumerable<ProductFault> Judge(PageUnderTest test) => test.Whole(test.Page.Choices.SelectMany(filter => Wrongs(test, filter)));

    private static IEnumerable<Wrong> Wrongs(PageUnderTest test, string filter) =>
        Dimensions.IsTime(filter)
            ? [new("filters", $"filter '{filter}' is a time", PageDefinition.Period, "Write period: it offers year, quarter, month and more")]
        : !test.Catalogue.Dimensions.ContainsKey(filter)
            ? [new("filters", $"unknown filter '{filter}'", $"{PageDefinition.Period}, or some of {Known(test)}", "Correct the name")]
        : test.AllKnown.Any() && !test.AllKnown.Any(metric => metric.Has(filter))
            ? [new("filters", $"filter '{filter}' changes nothing: no metric of the page has it", "a dimension of the page's metrics", "Remove the filter")]
        : [];

    private static string Known(PageUnderTest test) =>
        string.Join(", ", test.Catalogue.Dimensions.Keys.Where(id => !Dimensions.IsTime(id)).Order(StringComparer.Ordinal));
}
