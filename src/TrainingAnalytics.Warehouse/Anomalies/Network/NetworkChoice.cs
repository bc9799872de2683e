using System.Collections.Immutable;

namespace TrainingAnalytics.Warehouse.Anomalies.Network;

/// <summary>
/// Which nodes are drawn: what the finding is about, then whoever is connected to most others, then to most money. The order is
/// the same for the same data, so a picture may be looked at again.
/// </summary>
internal static class NetworkChoice
{
    /// <summary>More cannot be read in one picture.</summary>
    public const int Most = 40;

    private static readonly string[] Kinds = ["institution", "account", "phone", "person"];

    public static ImmutableArray<NetworkEnd> Of(Finding finding, IReadOnlyList<NetworkLink> links)
    {
        var ends = links.SelectMany(link => new[] { (End: link.From, link), (End: link.To, link) })
            .GroupBy(pair => pair.End, pair => pair.link)
            .Select(same => (End: same.Key, Links: same.Count(), Yuan: same.Sum(link => link.Yuan)));
        return
        [
            .. ends.OrderByDescending(one => IsSubject(finding, one.End))
                .ThenByDescending(one => one.Links)
                .ThenByDescending(one => one.Yuan)
                .ThenBy(one => Array.IndexOf(Kinds, one.End.Kind))
                .ThenBy(one => one.End.Key, StringComparer.Ordinal)
                .Select(one => one.End),
        ];
    }

    /// <summary>An account's finding names it by its token; so does a phone's.</summary>
    public static bool IsSubject(Finding finding, NetworkEnd end) => end.Key == finding.SubjectKey
        && (end.Kind == finding.SubjectKind || (finding.SubjectKind == "account" && end.Kind == "phone"));
}
