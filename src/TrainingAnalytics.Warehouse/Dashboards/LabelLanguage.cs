using TrainingAnalytics.Warehouse.Metrics;

namespace TrainingAnalytics.Warehouse.Dashboards;

/// <summary>A text in the reader's language; Chinese unless English is asked for.</summary>
public static class LabelLanguage
{
    public static string In(this Label label, string language) => language == "en" ? label.En : label.Zh;
}
