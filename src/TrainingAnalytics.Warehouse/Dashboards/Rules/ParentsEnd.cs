using TrainingAnalytics.Warehouse.Models;

namespace TrainingAnalytics.Warehouse.Dashboards.Rules;

/// <summary>The way up ends: no page is above itself.</summary>
internal static class ParentsEnd
{
    public static IEnumerable<ProductFault> Judge(PageUnderTest test)
    {
        var way = Way(test).ToList();
        return test.Whole(way.Count > 0 && way[^1] == test.Page.Id
            ? [new("parent", $"parents in a circle: {string.Join(" → ", way.Prepend(test.Page.Id))}", "a way up that ends", "Remove one of these parents")]
            : []);
    }

    // A circle further up is told on the pages that are in it.
    private static IEnumerable<string> Way(PageUnderTest test)
    {
        var seen = new HashSet<string>();
        for (var up = test.Page.Parent; up.Length > 0 && seen.Add(up); up = test.Pages.GetValueOrDefault(up)?.Parent ?? "")
        {
            yield return up;
            if (up == test.Page.Id) yield break;
        }
    }
}
