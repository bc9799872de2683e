using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Warehouse.Dashboards.Lineage;
using TrainingAnalytics.Web.Components.Tiles;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Lineage;

/// <summary>One relation: what its rows are, its columns, and for an extract what came in.</summary>
public sealed partial class RelationStory
{
    [Parameter, EditorRequired]
    public required LineageView View { get; set; }

    private LineageNode Node => View.Node!;

    private TextBook Texts => View.Texts;

    private TableView Columns => new(
        [new(Texts["lineage.column"], false, "column"), new(Texts["lineage.type"], false, "type"), new(Texts["lineage.meaning"], false, "meaning")],
        [.. View.Columns.Select(Row)]);

    private TableRow Row(LineageColumn column)
    {
        var meaning = View.Words.Meaning(column);
        return new([new(column.Name, column.Name), new(column.Type.ToLowerInvariant(), column.Type), new(meaning, meaning)]);
    }
}
