using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Primitives;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Web.Start;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Pages;

/// <summary>What an address chooses on a page; what it cannot choose is told and passed over.</summary>
public sealed class PageChoice(House house, TextBook texts, PageDefinition page, PageFacts facts)
{
    private readonly List<string> _notices = [];

    public ImmutableArray<string> Notices => [.. _notices];

    public ImmutableSortedDictionary<string, string> Read(IEnumerable<KeyValuePair<string, StringValues>> query)
    {
        var chosen = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in query.Where(one => one.Key is not "lang").Select(one => (one.Key, one.Value.ToString())))
        {
            if (!IsKey(key)) _notices.Add(texts.Say("unknown.filter", Shown(key)));
            else if (ChosenPeriod.Keys.Contains(key) && chosen.Keys.Any(ChosenPeriod.Keys.Contains)) _notices.Add(texts["period.twice"]);
            else if (IsValue(key, value)) chosen[key] = value;
            else _notices.Add(Unknown(key, value));
        }

        return chosen.ToImmutable();
    }

    private bool IsKey(string key) => page.Choices.Contains(key) || IsKept(key)
        || (page.Filters.Contains(PageDefinition.Period) && (key == Selection.Compare || ChosenPeriod.Keys.Contains(key)))
        || Selection.IsOfATable(key);

    // A filter of the page above stays, although it cannot be chosen here: else the number that was clicked is another one
    // here. Places come by the address.
    private bool IsKept(string key) => !Dimensions.IsTime(key) && !Dimensions.IsPlace(key)
        && page.Tiles.SelectMany(tile => tile.AllMetrics).Any(metric => house.Catalogue.Metrics[metric].Mart.Dimensions.Contains(key));

    private bool IsValue(string key, string value) => key switch
    {
        Selection.Compare => value == Selection.LastYear,
        Selection.Sort or Selection.Find => page.Tiles.Any(tile => value.StartsWith(tile.Id + ".", StringComparison.Ordinal)),
        Selection.Rows => page.Tiles.Any(tile => value == tile.Id),
        _ when ChosenPeriod.Keys.Contains(key) => ChosenPeriod.Read(key, value) is { } period && facts.Has(period),
        Dimensions.Prefecture or Dimensions.County => facts.Places.Find(value, key) is not null,
        _ => facts.Names.Of(key).ContainsKey(value),
    };

    private string Unknown(string key, string value) => texts.Say("unknown.value", Shown(value), NameOf(key),
        ChosenPeriod.Keys.Contains(key) ? texts.Say("year", facts.LatestYear.ToString(CultureInfo.InvariantCulture)) : texts["unknown.value.all"]);

    private string NameOf(string key) => ChosenPeriod.Keys.Contains(key) ? texts["filter.period"] : house.Catalogue.Dimensions.TryGetValue(key, out var dimension) ? dimension.Label.In(texts.Language)
        : texts[$"filter.{key}"];

    private static string Shown(string value) => value.Length > 40 ? value[..40] + "…" : value;
}
