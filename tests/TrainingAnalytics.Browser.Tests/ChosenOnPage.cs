using System.Collections.Immutable;
using System.Globalization;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Metrics;

namespace TrainingAnalytics.Browser.Tests;

/// <summary>
/// What a page's address chooses, put to the command line as somebody would who reads it there. It is worked out here
/// again on purpose: the page's own way from an address to its questions is what is tested.
/// </summary>
internal sealed record ChosenOnPage(PageDefinition Page, string Code, ImmutableDictionary<string, string> Query)
{
    // The sample's latest year, which is not in an address.
    private const string Latest = "2021";

    public static ChosenOnPage Of(PageDefinition page, Uri address) => new(
        page,
        page.Scope.Length == 0 ? "" : address.Segments[2],
        address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2))
            .ToImmutableDictionary(pair => pair[0], pair => Uri.UnescapeDataString(pair[1])));

    /// <summary>The question for one metric of a tile, cut in its way or not at all.</summary>
    public CommandQuestion Question(TileDefinition tile, string metric, string by, int yearsBack = 0)
    {
        var known = KnownPages.Catalogue.Metrics[metric];
        var filters = Places(tile).Append(Time(tile, known, by, yearsBack)).OfType<KeyValuePair<string, string>>().Where(one => known.Has(one.Key));
        return new CommandQuestion(by, string.Join(' ', filters.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => $"--{one.Key} {one.Value}")));
    }

    // A tile that shows categories shows all of them, whichever is chosen; what a tile holds fast itself wins.
    private IEnumerable<KeyValuePair<string, string>?> Places(TileDefinition tile) =>
        Query.Where(one => !Dimensions.IsTime(one.Key) && KnownPages.Catalogue.Dimensions.ContainsKey(one.Key) && !tile.Cuts.Contains(one.Key) && !tile.Where.ContainsKey(one.Key))
            .Concat(Page.Scope.Length > 0 ? [new(Page.Scope, Code)] : [])
            .Concat(tile.Where.Where(one => one.Key != Dimensions.Year))
            .DistinctBy(one => one.Key).Cast<KeyValuePair<string, string>?>();

    // A tile over time shows the year around the chosen time, and so does a metric that is told by the year only.
    private KeyValuePair<string, string>? Time(TileDefinition tile, MetricDefinition metric, string by, int yearsBack)
    {
        var quarter = tile.Where.ContainsKey(Dimensions.Year) ? null : Query.GetValueOrDefault(Dimensions.Quarter);
        var year = tile.Where.GetValueOrDefault(Dimensions.Year) ?? quarter?[..4] ?? Query.GetValueOrDefault(Dimensions.Year, Latest);
        if (year == "all" || by.Split(',').Contains(Dimensions.Year)) return null;
        var earlier = (int.Parse(year, CultureInfo.InvariantCulture) - yearsBack).ToString(CultureInfo.InvariantCulture);
        return quarter is null || tile.IsCourse || tile.Cuts.Append(by).Any(Dimensions.IsTime) || !metric.Has(Dimensions.Quarter)
            ? new(Dimensions.Year, earlier)
            : new(Dimensions.Quarter, earlier + quarter[4..]);
    }
}
