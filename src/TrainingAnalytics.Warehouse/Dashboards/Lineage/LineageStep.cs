namespace TrainingAnalytics.Warehouse.Dashboards.Lineage;

/// <summary>The steps of the data's way, in its order: an extract's landed files come first.</summary>
public enum LineageStep
{
    Landing,
    Staging,
    Core,
    Anomalies,
    Marts,
}
