using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Warehouse.Metrics;

namespace TrainingAnalytics.Web.Components.Glossary;

/// <summary>One metric: what it counts, by which clause, how it is held against a target, and where it is shown.</summary>
public sealed partial class MetricEntry
{
    [Parameter, EditorRequired]
    public required GlossaryView View { get; set; }

    [Parameter, EditorRequired]
    public required MetricDefinition Metric { get; set; }

    private string Other => View.Language == "en" ? "zh-CN" : "en";
}
