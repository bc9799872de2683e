using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Lineage;

/// <summary>What a metric is: its meaning, the plan's clause, and the expression that is computed.</summary>
public sealed partial class MetricStory
{
    [Parameter, EditorRequired]
    public required LineageView View { get; set; }

    private TextBook Texts => View.Texts;

    private Clause? Clause => View.Metric!.Clause is { } number ? View.House.Clauses.ByNumber.GetValueOrDefault(number) : null;

    private string Sql => $"select {View.Metric!.Expression}\nfrom {View.Metric.Mart.Relation}{(View.Metric.Where is { } where ? $"\nwhere {where}" : "")}";
}
