using TrainingAnalytics.Warehouse.Models;

namespace TrainingAnalytics.Warehouse.Dashboards.Rules;

/// <summary>A page stands for one member of a dimension that has names and that its metrics have.</summary>
internal static class KnownScope
{
    public static IEnumerable<ProductFault> Judge(PageUnderTest test) => test.Whole(test.Page.Scope.Length == 0 ? [] : Wrongs(test, test.Page.Scope));

    private static IEnumerable<Wrong> Wrongs(PageUnderTest test, string scope)
    {
        if (test.Catalogue.Dimensions.GetValueOrDefault(scope)?.Names is null)
        {
            yield return new("scope", $"unknown scope '{scope}'", $"one of {string.Join(", ", Known(test))}", "Correct the scope");
        }
        else if (test.AllKnown.Any() && !test.AllKnown.Any(metric => metric.Has(scope)))
        {
            yield return new("scope", $"the page stands for one {scope}, but no metric of its tiles knows it", $"a metric with {scope} among its dimensions", "Add a tile, or correct the scope");
        }
    }

    private static IEnumerable<string> Known(PageUnderTest test) =>
        test.Catalogue.Dimensions.Values.Where(dimension => dimension.Names is not null).Select(dimension => dimension.Id).Order(StringComparer.Ordinal);
}
