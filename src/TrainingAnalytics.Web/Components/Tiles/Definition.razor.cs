using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Web.Components.Pages;

namespace TrainingAnalytics.Web.Components.Tiles;

/// <summary>What a tile's numbers mean, by which clause of the plan, and the way to where they come from.</summary>
public sealed partial class Definition
{
    [CascadingParameter]
    public required PageVisit Visit { get; set; }

    [Parameter, EditorRequired]
    public required TileView View { get; set; }

    private Clause? ClauseOf(MetricDefinition metric) => metric.Clause is { } number ? Visit.House.Clauses.ByNumber.GetValueOrDefault(number) : null;

    private string Lineage(MetricDefinition metric) => $"/lineage/{metric.Id}{(Visit.Language == "en" ? "?lang=en" : "")}";
}
