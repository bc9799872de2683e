using TrainingAnalytics.Warehouse.Metrics;

namespace TrainingAnalytics.Warehouse.Dashboards.Lineage;

/// <summary>A column of a relation, as the version's catalogue describes it.</summary>
/// <param name="Meaning">From the model's header; null where the name says it.</param>
public sealed record LineageColumn(string Name, string Type, Label? Meaning)
{
    /// <summary>The meaning as the catalogue has it: in English, and behind a bar in Chinese; versions of before have no Chinese.</summary>
    internal static Label? Read(string? comment) => comment?.Split(" | ") switch
    {
        null => null,
        [var en, var zh] => new(zh, en),
        _ => new(comment, comment),
    };
}
