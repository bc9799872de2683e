namespace TrainingAnalytics.Warehouse.Dashboards;

/// <summary>A text that people read, in the product's two languages.</summary>
public sealed record Words(string Zh, string En)
{
    public string In(string language) => language == "en" ? En : Zh;
}
