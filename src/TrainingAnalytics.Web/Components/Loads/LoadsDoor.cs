using System.Collections.Immutable;
using Microsoft.Extensions.Primitives;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Dashboards.Loads;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;
using TrainingAnalytics.Web.Components.Layout;
using TrainingAnalytics.Web.Start;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Loads;

/// <summary>From an address to what a steward sees; what cannot be chosen is said and passed over.</summary>
public sealed class LoadsDoor(House house, TextBook texts)
{
    private static readonly string[] Filters = ["extract", "prefecture", "file", "code"];

    private readonly List<string> _notices = [];

    /// <summary>Null for whoever does not look after loads.</summary>
    public async Task<LoadsVisit?> Open(Viewer viewer, IEnumerable<KeyValuePair<string, StringValues>> query)
    {
        using var version = house.Shelf.Current();
        return await house.Loads.Read(version, viewer) is { } book ? await Visit(version, viewer, book, query) : null;
    }

    private async Task<LoadsVisit> Visit(OpenVersion version, Viewer viewer, LoadBook book, IEnumerable<KeyValuePair<string, StringValues>> query)
    {
        var facts = house.Facts(version);
        var asked = query.Where(one => one.Key != "lang").ToDictionary(one => one.Key, one => one.Value.ToString());
        var chosen = Chosen(asked, book, facts);
        var filter = new LoadFilter(
            chosen.GetValueOrDefault("extract"), chosen.GetValueOrDefault("prefecture"), chosen.GetValueOrDefault("file"), chosen.GetValueOrDefault("code"));
        var entries = filter.Of(book.Batches).Sum(batch => FaultCounts.Of(batch, filter.Code));
        var pager = Pager(asked.GetValueOrDefault(RowPager.Key), entries);
        var faults = await house.Loads.Faults(version, viewer, filter, pager.Skipped, RowPager.Size) ?? [];
        if (pager.Page > 1) chosen = chosen.SetItem(RowPager.Key, asked[RowPager.Key]);
        return new LoadsVisit(texts, facts, book, filter, new Selection("loads", "", chosen, texts.Language), pager, faults, [.. _notices]);
    }

    private ImmutableSortedDictionary<string, string> Chosen(Dictionary<string, string> asked, LoadBook book, PageFacts facts)
    {
        var chosen = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in asked.Where(one => one.Key != RowPager.Key))
        {
            if (!Filters.Contains(key)) _notices.Add(texts.Say("unknown.filter", Shown(key)));
            else if (Known(key, value, book, facts)) chosen[key] = value;
            else _notices.Add(texts.Say("unknown.value", Shown(value), texts[$"loads.{key}"], texts["loads.all"]));
        }

        return chosen.ToImmutable();
    }

    private static bool Known(string filter, string value, LoadBook book, PageFacts facts) => filter switch
    {
        "extract" => book.Extracts.Contains(value),
        "prefecture" => facts.Places.Find(value, "prefecture") is not null,
        "file" => book.Batches.Any(batch => batch.Name == value),
        _ => FaultCounts.Codes.Contains(value),
    };

    private RowPager Pager(string? page, long entries)
    {
        if (RowPager.Of(page, entries) is { } pager) return pager;
        _notices.Add(texts.Say("unknown.value", Shown(page!), texts["loads.page"], 1));
        return new RowPager(1, entries);
    }

    private static string Shown(string value) => value.Length > 40 ? value[..40] + "…" : value;
}
