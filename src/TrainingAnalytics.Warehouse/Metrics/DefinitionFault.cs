namespace TrainingAnalytics.Warehouse.Metrics;

/// <summary>What is wrong with a definition, where, in both languages.</summary>
public sealed record DefinitionFault(string File, int Line, string Message)
{
    public override string ToString() => $"{File}:{Line}: {Message}";
}
