using Microsoft.AspNetCore.Components;

namespace TrainingAnalytics.Web.Components.Tiles;

/// <summary>The table of a tile; wide ones scroll in their own frame, by keyboard too.</summary>
public sealed partial class DataTable
{
    [Parameter, EditorRequired]
    public required TableView Table { get; set; }

    [Parameter, EditorRequired]
    public required string Caption { get; set; }

    /// <summary>As high as it is: a page that is about this table needs no second scroll bar.</summary>
    [Parameter]
    public bool Whole { get; set; }

    private string? ClassOf(int column, TableCell cell) => (Table.Columns[column].Numeric, cell.Faint) switch
    {
        (true, true) => "number faint",
        (true, false) => "number",
        (false, true) => "faint",
        _ => null,
    };
}
