using System.Collections.Frozen;
using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Dashboards.Quality;

/// <summary>The exact counts of one table and one dimension by prefecture, and what a viewer may see of them.</summary>
internal sealed record MemberRows(string Relation, string Column, bool IsOfPeople, ImmutableArray<MemberRow> Places)
{
    private const int Kinds = 3;

    public static IEnumerable<MemberRows> Of(OpenVersion version, MemberTable table)
    {
        var rows = version.Query(table.Query()).Rows().ToList();
        return table.Named.Select((column, i) => new MemberRows(
            table.Relation, column, table.IsOfPeople,
            [.. rows.Select(row => new MemberRow(row.Text("prefecture")!, row.Whole("all_rows")!.Value, row.Whole($"unknown_{i}")!.Value, row.Whole($"not_given_{i}")!.Value))]));
    }

    public UnknownMembers For(Viewer viewer)
    {
        var whole = new MemberRow(Dimensions.WholeRegion, Places.Sum(one => one.All), Places.Sum(one => one.Unknown), Places.Sum(one => one.NotGiven));
        return new UnknownMembers(
            Relation, Column, Shown([whole], viewer).Single(),
            Places.Zip(Shown(Places, viewer)).ToFrozenDictionary(one => one.First.Prefecture, one => one.Second));
    }

    // The parts of a place add up to all of its rows, and those of a kind to the region's: both sums are known.
    private IEnumerable<MemberCount> Shown(ImmutableArray<MemberRow> places, Viewer viewer)
    {
        var counts = places.SelectMany(place => new long?[] { place.Unknown, place.NotGiven, place.All - place.Unknown - place.NotGiven }).ToArray();
        var open = places.SelectMany(place => Enumerable.Repeat(IsOpen(viewer, place.Prefecture), Kinds)).ToArray();
        var hidden = SmallNumbers.Hide(counts, open, [[.. counts.Select((_, i) => i / Kinds)], .. ByKind(places.Length)]);
        return places.Select((place, i) => new MemberCount(
            ShownCount.Of(place.All, !open[i * Kinds] && SmallNumbers.IsSmall(place.All)),
            ShownCount.Of(place.Unknown, hidden[i * Kinds]), ShownCount.Of(place.NotGiven, hidden[(i * Kinds) + 1])));
    }

    private static IEnumerable<int[]> ByKind(int places) => places == 1 ? [] : [[.. Enumerable.Range(0, places * Kinds).Select(i => i % Kinds)]];

    private bool IsOpen(Viewer viewer, string prefecture) => !IsOfPeople || viewer.SeesLoads || viewer.SeesDetailOf(prefecture);
}

/// <summary>One prefecture's rows.</summary>
internal sealed record MemberRow(string Prefecture, long All, long Unknown, long NotGiven);
