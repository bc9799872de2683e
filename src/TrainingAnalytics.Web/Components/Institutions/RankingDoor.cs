using System.Collections.Immutable;
using Microsoft.Extensions.Primitives;
using TrainingAnalytics.Warehouse.Anomalies.Institutions;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Web.Components.Findings;
using TrainingAnalytics.Web.Components.Layout;

namespace TrainingAnalytics.Web.Components.Institutions;

/// <summary>From an address to a view of the ranking; what cannot be chosen is said and passed over.</summary>
public sealed class RankingDoor(FindingsVisit visit)
{
    private readonly List<string> _notices = [];

    public RankingView Open(IEnumerable<KeyValuePair<string, StringValues>> query)
    {
        var all = InstitutionRanking.Read(visit.Version, visit.Viewer, Concluded.Of(visit));
        var asked = query.Where(one => one.Key != "lang").ToDictionary(one => one.Key, one => one.Value.ToString());
        var chosen = Chosen(asked, all);
        var prefecture = chosen.GetValueOrDefault("prefecture");
        var rows = Sorted(all.Where(one => prefecture is null || one.Prefecture == prefecture), chosen.GetValueOrDefault("sort")).ToImmutableArray();
        var pager = RowPager.Of(asked.GetValueOrDefault(RowPager.Key), rows.Length) ?? Pageless(asked[RowPager.Key], rows.Length);
        if (pager.Page > 1) chosen = chosen.SetItem(RowPager.Key, asked[RowPager.Key]);
        return new RankingView(visit, all, rows, new Selection("findings/institutions", "", chosen, visit.Language), pager, [.. _notices]);
    }

    // Whoever has the same of what it is sorted by stands in the order of the ranking.
    private static IEnumerable<InstitutionScore> Sorted(IEnumerable<InstitutionScore> rows, string? sort) => sort switch
    {
        null => rows,
        RankingView.Money => rows.OrderByDescending(one => one.AtStake),
        RankingView.Confirmed => rows.OrderByDescending(one => one.Confirmed),
        _ => rows.OrderByDescending(one => one.Parts.First(part => part.Part == sort).Points),
    };

    private ImmutableSortedDictionary<string, string> Chosen(Dictionary<string, string> asked, ImmutableArray<InstitutionScore> all)
    {
        var chosen = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in asked.Where(one => one.Key != RowPager.Key))
        {
            if (key is not ("prefecture" or "sort")) _notices.Add(visit.Texts.Say("unknown.filter", Shown(key)));
            else if (key == "prefecture" ? visit.Viewer.SeesDetailOf(value) && visit.Facts.Places.Find(value, "prefecture") is not null : IsSort(value, all)) chosen[key] = value;
            else _notices.Add(visit.Texts.Say("unknown.value", Shown(value), visit.Texts[$"institutions.{key}"], visit.Texts[$"institutions.{key}.default"]));
        }

        return chosen.ToImmutable();
    }

    private static bool IsSort(string value, ImmutableArray<InstitutionScore> all) => value is RankingView.Money or RankingView.Confirmed
        || (all is [var first, ..] && first.Parts.Any(part => part.Part == value));

    private RowPager Pageless(string page, int rows)
    {
        _notices.Add(visit.Texts.Say("unknown.value", Shown(page), visit.Texts["loads.page"], 1));
        return new RowPager(1, rows);
    }

    private static string Shown(string value) => value.Length > 40 ? value[..40] + "…" : value;
}
