using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Anomalies.Network;

namespace TrainingAnalytics.Web.Components.Network;

/// <summary>
/// Where each node stands: institutions on the left, people in the middle, accounts and phones on the right. The same network
/// is drawn the same every time, so that two people who talk about it see one picture.
/// </summary>
public sealed record NetworkLayout(ImmutableArray<Spot> Spots, int Width, int Height)
{
    private const int Column = 250, Row = 46, Box = 36, Edge = 3;

    /// <summary>Between two columns.</summary>
    public const int Gap = 105;

    /// <summary>How far a line that passes the people goes down; three quarters of it are seen.</summary>
    public const int Dip = 40;

    public static NetworkLayout Of(FindingNetwork network)
    {
        var columns = Columns(network);
        var most = columns.Max(column => column.Count);
        var spots = new Spot[network.Nodes.Length];
        for (var c = 0; c < columns.Length; c++)
            for (var i = 0; i < columns[c].Count; i++)
                spots[columns[c][i]] = new Spot(Edge + c * (Column + Gap), Edge + Center(i, columns[c].Count, most), Column, Box);
        return new NetworkLayout([.. spots], 2 * Edge + 3 * Column + 2 * Gap, 2 * Edge + most * Row + Dip / 2);
    }

    // A short column is spread over the height of the longest, so that its edges fan out.
    private static int Center(int place, int nodes, int most) => (int)((place + 0.5) * most * Row / nodes) - Row / 2 + (Row - Box) / 2;

    // People stand near what they are connected to, and so do accounts and phones: fewer edges cross.
    private static List<int>[] Columns(FindingNetwork network)
    {
        var places = Enumerable.Range(0, network.Nodes.Length).ToList();
        var institutions = places.Where(i => network.Nodes[i].Kind == "institution").ToList();
        var right = places.Where(i => network.Nodes[i].Kind is "account" or "phone").ToList();
        var people = Near(network, Near(network, places.Where(i => network.Nodes[i].Kind == "person").ToList(), right), institutions);
        return [institutions, people, Near(network, right, people)];
    }

    private static List<int> Near(FindingNetwork network, List<int> column, List<int> others) =>
        [.. column.Index().OrderBy(one => Mean(network, one.Item, others)).ThenBy(one => one.Index).Select(one => one.Item)];

    private static double Mean(FindingNetwork network, int node, List<int> others) => network.Edges
        .Where(edge => edge.From == node || edge.To == node)
        .Select(edge => others.IndexOf(edge.From == node ? edge.To : edge.From))
        .Where(place => place >= 0).DefaultIfEmpty(others.Count).Average();
}

/// <summary>A node's box.</summary>
public readonly record struct Spot(int X, int Y, int Width, int Height)
{
    public int Middle => Y + Height / 2;

    public int Right => X + Width;
}
