using TrainingAnalytics.Warehouse.Models;

namespace TrainingAnalytics.Warehouse.Dashboards.Rules;

/// <summary>No two pages have the same place in the menu, and of two the later one by its name is told; a page of one place is not in it.</summary>
internal static class MenuPlacesDiffer
{
    public static IEnumerable<ProductFault> Judge(PageUnderTest test) => test.Whole(Wrongs(test, test.Page));

    private static IEnumerable<Wrong> Wrongs(PageUnderTest test, PageDefinition page)
    {
        if (page.Menu < 0) yield return new("menu", $"menu is {page.Menu}", "1 or more; 0 keeps the page out of the menu", "Correct the place");
        if (page is { Menu: > 0, Scope.Length: > 0 })
            yield return new("menu", "a page with a scope is in the menu", "no menu: its address needs a code", "Remove menu");
        if (page.Menu > 0 && test.Pages.Values.FirstOrDefault(other => other.Menu == page.Menu && string.CompareOrdinal(other.Id, page.Id) < 0) is { } same)
            yield return new("menu", $"menu {page.Menu} is the place of '{same.Id}' too", "a place of its own", "Choose another number");
    }
}
