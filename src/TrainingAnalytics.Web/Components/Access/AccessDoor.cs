using System.Collections.Immutable;
using Microsoft.Extensions.Primitives;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Office;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Web.Components.Layout;
using TrainingAnalytics.Web.Start;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Access;

/// <summary>From an address to what an admin sees of the access log; what cannot be chosen is said and passed over.</summary>
public sealed class AccessDoor(House house, TextBook texts)
{
    public const string Account = "account", Kind = "kind";

    private readonly List<string> _notices = [];

    /// <summary>Null for whoever does not look after access.</summary>
    public AccessVisit? Open(Viewer viewer, IEnumerable<KeyValuePair<string, StringValues>> query)
    {
        if (!viewer.SeesAccessLog) return null;
        var log = house.Office.AccessLog(viewer);
        ImmutableArray<string> accounts = [.. log.Select(note => note.Who).Distinct().Order(StringComparer.Ordinal)];
        var asked = query.Where(one => one.Key != "lang").ToDictionary(one => one.Key, one => one.Value.ToString());
        var chosen = Chosen(asked, accounts);
        var filter = new AccessFilter(chosen.GetValueOrDefault(Account), chosen.GetValueOrDefault(Kind));
        var notes = filter.Of(log);
        var pager = Pager(asked.GetValueOrDefault(RowPager.Key), notes.Count);
        return new AccessVisit(texts, filter, new Selection("access", "", chosen, texts.Language), pager,
            [.. notes.Skip((int)pager.Skipped).Take(RowPager.Size)], accounts, [.. _notices]);
    }

    private ImmutableSortedDictionary<string, string> Chosen(Dictionary<string, string> asked, ImmutableArray<string> accounts)
    {
        var chosen = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in asked.Where(one => one.Key != RowPager.Key))
        {
            if (key is not (Account or Kind)) _notices.Add(texts.Say("unknown.filter", Shown(key)));
            else if (key == Account ? accounts.Contains(value) : OfficeCode.Parse<AccessKind>(value) is not null) chosen[key] = value;
            else _notices.Add(texts.Say("unknown.value", Shown(value), texts[$"access.{key}"], texts["access.all"]));
        }

        return chosen.ToImmutable();
    }

    private RowPager Pager(string? page, long entries)
    {
        if (RowPager.Of(page, entries) is { } pager) return pager;
        _notices.Add(texts.Say("unknown.value", Shown(page!), texts["access.page"], 1));
        return new RowPager(1, entries);
    }

    private static string Shown(string value) => value.Length > 40 ? value[..40] + "…" : value;
}
