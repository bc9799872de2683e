using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Web.Components.Pages;

namespace TrainingAnalytics.Web.Components.Tiles;

/// <summary>Looks for rows of a long table by their names.</summary>
public sealed partial class FindBox
{
    /// <summary>A table that is read at a glance needs no search.</summary>
    public const int Rows = 12;

    [CascadingParameter]
    public required PageVisit Visit { get; set; }

    [Parameter, EditorRequired]
    public required CutView View { get; set; }

    private IEnumerable<KeyValuePair<string, string>> Kept => Visit.Questions.Selection.Chosen.Remove(Selection.Find)
        .Concat(Visit.Language == "en" ? [new("lang", "en")] : []);
}
