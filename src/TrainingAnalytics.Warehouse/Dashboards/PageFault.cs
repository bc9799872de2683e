namespace TrainingAnalytics.Warehouse.Dashboards;

/// <summary>What is wrong with a dashboard file, and where.</summary>
public sealed record PageFault(string File, int Line, string Text)
{
    public override string ToString() => $"{File}:{Line}: {Text}";
}
