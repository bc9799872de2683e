using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Web.Components.Pages;

namespace TrainingAnalytics.Web.Components.Tiles;

public sealed partial class Definition
{
    [CascadingParameter]
    public required PageVisit Visit { get; set; }

    [Parameter, EditorRequired]
    public required TileView View { get; set; }

}
