using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Web.Components.Pages;

namespace TrainingAnalytics.Web.Components.Tiles;

public sealed partial class CutTile
{
    [CascadingParameter]
    public required PageVisit Visit { get; set; }

    [Parameter, EditorRequired]
    public required CutView View { get; set; }

    [Parameter]
    public int Level { get; set; } = 2;
}
