using System.Globalization;
using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Web.Components.Pages;

namespace TrainingAnalytics.Web.Components.Tiles;

/// <summary>Says of a long table how many rows it has, and leads to all of them or back to the first.</summary>
public sealed partial class RowsLine
{
    [CascadingParameter]
    public required PageVisit Visit { get; set; }

    [Parameter, EditorRequired]
    public required CutView View { get; set; }

    private bool IsWhole => LongTable.IsWhole(Visit, View.Tile);

    private static string Said(int rows) => rows.ToString("N0", CultureInfo.InvariantCulture);

    private string Address(string? tile) => Visit.Questions.Selection.With(Selection.Rows, tile).Address();
}
