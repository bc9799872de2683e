using Microsoft.AspNetCore.Components;

namespace TrainingAnalytics.Web.Components.Tiles;

/// <summary>What stands in a cell: words, a link, a status or a bullet.</summary>
public sealed partial class CellContent
{
    [Parameter, EditorRequired]
    public required TableCell Cell { get; set; }

    /// <summary>It is what the page is filtered by.</summary>
    [Parameter]
    public bool Current { get; set; }
}
