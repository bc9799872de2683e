using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Web.Components.Pages;

namespace TrainingAnalytics.Web.Components.Tiles;

/// <summary>The ways to take a tile along: files of its table from the server, and a picture that picture.js makes of it.</summary>
public sealed partial class ExportMenu
{
    [CascadingParameter]
    public required PageVisit Visit { get; set; }

    [Parameter, EditorRequired]
    public required TileView View { get; set; }

    private string Said(string format) => Visit.Texts.Say("export.as", format, View.Title);
}
