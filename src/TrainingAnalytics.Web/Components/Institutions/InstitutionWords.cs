using System.Globalization;
using TrainingAnalytics.Warehouse.Anomalies.Institutions;
using TrainingAnalytics.Web.Components.Findings;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Institutions;

/// <summary>Measures of institutions, as people read them.</summary>
public static class InstitutionWords
{
    public static string Measure(FindingsVisit visit, PeerMeasure measure) => visit.Texts[$"institutions.measure.{measure.Measure}"];

    /// <summary>Shares in percent, money in whole yuan, days with one decimal.</summary>
    public static string Value(FindingsVisit visit, string measure, double value) => measure switch
    {
        "cost_per_certificate" => visit.Words.Yuan(Math.Round((decimal)value)),
        "days_to_certificate" => visit.Texts.Say("institutions.days", value.ToString("0.#", CultureInfo.InvariantCulture)),
        _ => NumberWords.Percent(value),
    };
}
