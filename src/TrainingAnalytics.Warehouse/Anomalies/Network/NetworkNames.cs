using System.Collections.Immutable;
using System.Globalization;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Anomalies.Network;

/// <summary>Gives the nodes what may be shown of them, and takes their tokens away.</summary>
internal static class NetworkNames
{
    public static FindingNetwork Give(
        OpenVersion version, Viewer viewer, Finding finding, IReadOnlyList<NetworkLink> links, ImmutableArray<NetworkEnd> ranked)
    {
        var drawn = ranked.Take(NetworkChoice.Most).ToList();
        return new FindingNetwork(finding, Nodes(version, viewer, finding, links, drawn), Edges(links, drawn), LeftOut(ranked.Skip(drawn.Count)));
    }

    private static ImmutableArray<NetworkNode> Nodes(
        OpenVersion version, Viewer viewer, Finding finding, IReadOnlyList<NetworkLink> links, List<NetworkEnd> drawn)
    {
        var reached = NetworkSurroundings.Reached(version, viewer);
        var others = NetworkSurroundings.OtherFindings(version, viewer, finding);
        var beyond = NetworkSurroundings.Beyond(version, drawn, links);
        return
        [
            .. drawn.Select(end => new NetworkNode(
                end.Kind, Shown(end, drawn, reached), NetworkChoice.IsSubject(finding, end), beyond.GetValueOrDefault(end),
                end.Kind != "institution" || reached.Contains(end.Key), end.Kind == "person" ? others.GetValueOrDefault(end.Key) : null)),
        ];
    }

    private static ImmutableArray<NetworkEdge> Edges(IReadOnlyList<NetworkLink> links, List<NetworkEnd> drawn)
    {
        var places = drawn.Select((end, i) => (end, i)).ToDictionary(pair => pair.end, pair => pair.i);
        return
        [
            .. links.Where(link => places.ContainsKey(link.From) && places.ContainsKey(link.To)).Select(link => new NetworkEdge(
                places[link.From], places[link.To], link.Enrolments, link.Payments, link.Certificates, link.Classes, link.Yuan, link.IsRegistered)),
        ];
    }

    private static ImmutableArray<LeftOut> LeftOut(IEnumerable<NetworkEnd> rest) =>
        [.. rest.CountBy(end => end.Kind).OrderBy(left => left.Key, StringComparer.Ordinal).Select(left => new LeftOut(left.Key, left.Value))];

    // Accounts, phones and institutions of other prefectures are A, B, C in the order in which they are drawn.
    private static string Shown(NetworkEnd end, List<NetworkEnd> drawn, HashSet<string> reached) => end.Kind switch
    {
        "person" => end.Key,
        "institution" when reached.Contains(end.Key) => end.Key,
        _ => Letters(drawn.Where(other => other.Kind == end.Kind && !reached.Contains(other.Key)).ToList().IndexOf(end)),
    };

    private static string Letters(int place) => place < 26
        ? ((char)('A' + place)).ToString()
        : string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + (place % 26))}{place / 26}");
}
