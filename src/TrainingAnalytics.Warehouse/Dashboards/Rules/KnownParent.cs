using TrainingAnalytics.Warehouse.Models;

namespace TrainingAnalytics.Warehouse.Dashboards.Rules;

/// <summary>The breadcrumb leads up to a page that is there.</summary>
internal static class KnownParent
{
    public static IEnumerable<ProductFault> Judge(PageUnderTest test) => test.Whole(
        IsThere(test, test.Page.Parent) ? []
        : [new("parent", $"unknown parent '{test.Page.Parent}'", $"a page: {string.Join(", ", test.Pages.Keys.Order(StringComparer.Ordinal))}", "Correct the name or write the page")]);

    private static bool IsThere(PageUnderTest test, string parent) =>
        parent.Length == 0 || test.Pages.ContainsKey(parent) || test.Unreadable.Contains(parent);
}
