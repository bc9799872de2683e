using TrainingAnalytics.Warehouse.Anomalies;
using TrainingAnalytics.Warehouse.Office;

namespace TrainingAnalytics.Web.Components.Findings;

/// <summary>What the work on findings has come to, for whoever counts them.</summary>
public static class Concluded
{
    /// <summary>A conclusion of fraud counts once it is signed; what could not be verified stays open.</summary>
    public static ConcludedFindings Of(FindingsVisit visit)
    {
        var concluded = visit.House.Office.All(visit.Viewer).Values.Where(work => work.Counts).ToLookup(work => work.Conclusion, work => work.FindingId);
        return new ConcludedFindings(
            [.. concluded[Conclusion.DataError], .. concluded[Conclusion.PolicyReading], .. concluded[Conclusion.Compliant]],
            [.. concluded[Conclusion.Violation], .. concluded[Conclusion.Fraud]]);
    }
}
