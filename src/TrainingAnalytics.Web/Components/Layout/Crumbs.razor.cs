using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Web.Components.Pages;

namespace TrainingAnalytics.Web.Components.Layout;

/// <summary>The way back up, region → prefecture → county → institution, with every filter kept.</summary>
public sealed partial class Crumbs
{
    [CascadingParameter]
    public required PageVisit Visit { get; set; }

    private IEnumerable<(string Name, string? Address)> Trail()
    {
        if (Root() is { } root)
        {
            yield return (root.Title.In(Reader.Texts.Language), Up.To(root.Id, "").Address());
        }

        var places = Visit.Questions.Places;
        foreach (var (scope, code) in new[] { (Dimensions.Prefecture, places.Prefecture), (Dimensions.County, places.County) })
        {
            if (code.Length > 0 && scope != Visit.Page.Scope && Page(scope) is { } page)
            {
                yield return (Visit.Name(scope, code), Up.To(page.Id, code).Address());
            }
        }

        yield return (Visit.Title, null);
    }

    // The place is in the address of the page above, and nowhere else.
    private Selection Up => Visit.Questions.Selection.With(Dimensions.Prefecture, null).With(Dimensions.County, null).With(Dimensions.Institution, null);

    private PageDefinition? Root()
    {
        // Parents in a circle are told on their pages; the way up ends all the same.
        var (page, seen) = (Visit.Page, new HashSet<string> { Visit.Page.Id });
        while (seen.Add(page.Parent) && Visit.House.Pages.Files.GetValueOrDefault(page.Parent)?.Page is { } parent) page = parent;
        return page.Id == Visit.Page.Id ? null : page;
    }

    private PageDefinition? Page(string scope) => Visit.House.Pages.Files.Values
        .Select(file => file.Page).OfType<PageDefinition>().FirstOrDefault(page => page.Scope == scope && page.IsFor(Visit.Viewer));
}
