using TrainingAnalytics.Warehouse.Anomalies;

namespace TrainingAnalytics.Warehouse.Office;

/// <summary>
/// How many of some findings people confirmed, of those on which they have concluded: a breach, or fraud that a second person signed.
/// Fraud that waits for its signature is not concluded yet; what could not be verified says nothing on either side.
/// </summary>
public readonly record struct ConfirmedCount(int Confirmed, int NotConfirmed)
{
    public int Concluded => Confirmed + NotConfirmed;

    /// <summary>Null where nothing is concluded.</summary>
    public WilsonInterval? Interval => WilsonInterval.Of(Confirmed, Concluded);

    public static ConfirmedCount Of(IEnumerable<FindingWork> work)
    {
        var concluded = work.Where(one => one.Counts && one.Conclusion is not Conclusion.Unverifiable).ToList();
        var confirmed = concluded.Count(one => one.Conclusion is Conclusion.Violation or Conclusion.Fraud);
        return new(confirmed, concluded.Count - confirmed);
    }

    /// <summary>By pattern, findings that the data have withdrawn since too: they were the pattern's.</summary>
    public static IReadOnlyDictionary<string, ConfirmedCount> ByPattern(IEnumerable<FindingWork> work) =>
        work.Where(one => one.Finding is not null).GroupBy(one => one.Finding!.Pattern).ToDictionary(same => same.Key, Of);
}
