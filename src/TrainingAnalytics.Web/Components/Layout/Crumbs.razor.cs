using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Web.Components.Pages;

namespace TrainingAnalytics.Web.Components.Layout;

/// <summary>The way back up, region → prefecture, with every filter kept.</summary>
public sealed partial class Crumbs
{
    [CascadingParameter]
    public required PageVisit Visit { get; set; }

    private IEnumerable<(string Name, string? Address)> Trail()
    {
        if (Visit.House.Pages.Files.GetValueOrDefault(Visit.Page.Parent)?.Page is { } parent)
        {
            yield return (parent.Title.In(Reader.Texts.Language), Visit.Questions.Selection.To(parent.Id, "").Address());
        }

        yield return (Visit.Title, null);
    }
}
