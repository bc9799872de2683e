using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Primitives;
using TrainingAnalytics.Warehouse.Anomalies;
using TrainingAnalytics.Warehouse.Anomalies.Queue;
using TrainingAnalytics.Warehouse.Office;
using TrainingAnalytics.Web.Components.Layout;

namespace TrainingAnalytics.Web.Components.Findings;

/// <summary>From an address to a page of the queue; what cannot be chosen is said and passed over.</summary>
public sealed class QueueDoor(FindingsVisit visit)
{
    private readonly List<string> _notices = [];

    public QueueView Open(IEnumerable<KeyValuePair<string, StringValues>> query)
    {
        var asked = Asked(query);
        var choice = new QueueChoice(Chosen(asked));
        var work = QueueWork.Read(visit);
        var filter = choice.Filter(work);
        var gone = work.Gone(choice);
        var sums = QueueDesk.Sums(visit.Version, visit.Viewer, filter);
        var pager = Pager(asked.GetValueOrDefault(RowPager.Key), sums.Findings);
        var rows = QueueDesk.Page(visit.Version, visit.Viewer, filter, choice.Order, pager.Skipped, RowPager.Size);
        var people = rows.Where(row => row.SubjectKind == "person").Select(row => row.SubjectKey);
        return new(visit.Meeting(people), choice, work, rows, gone, sums, Counts(filter, choice, work), pager, [.. _notices]);
    }

    /// <summary>What an address chooses, for what takes it away; what cannot be chosen is passed over.</summary>
    public QueueChoice Choice(IEnumerable<KeyValuePair<string, StringValues>> query) => new(Chosen(Asked(query)));

    private static Dictionary<string, string> Asked(IEnumerable<KeyValuePair<string, StringValues>> query) =>
        query.Where(one => one.Key != "lang").ToDictionary(one => one.Key, one => one.Value.ToString());

    private FrozenDictionary<string, FrozenDictionary<string, long>> Counts(FindingFilter filter, QueueChoice choice, QueueWork work) => QueueColumn.All
        .Select(column => KeyValuePair.Create(column.Name, QueueDesk.Counts(visit.Version, visit.Viewer, filter, column)))
        .Append(KeyValuePair.Create(QueueChoice.Status, Statuses(filter with { Among = null }, choice, work)))
        .ToFrozenDictionary();

    private FrozenDictionary<string, long> Statuses(FindingFilter filter, QueueChoice choice, QueueWork work)
    {
        var touched = QueueDesk.Counts(visit.Version, visit.Viewer, filter with { Among = new([.. work.All.Keys]) }, QueueColumn.Id);
        var all = QueueDesk.Sums(visit.Version, visit.Viewer, filter).Findings;
        return touched.Keys.CountBy(id => work.Status(work.All[id])).Select(one => KeyValuePair.Create(one.Key, (long)one.Value))
            .Append(KeyValuePair.Create(OfficeCode.Of(WorkState.New), all - touched.Count))
            .Append(KeyValuePair.Create(QueueChoice.Withdrawn, (long)work.Gone(choice).Count))
            .Where(one => one.Value > 0).ToFrozenDictionary();
    }

    private ImmutableSortedDictionary<string, string> Chosen(Dictionary<string, string> asked)
    {
        var chosen = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in asked.Where(one => one.Key != RowPager.Key))
        {
            if (!QueueChoice.Filters.Contains(key) && key is not (QueueChoice.Least or QueueChoice.Sort)) _notices.Add(visit.Texts.Say("unknown.filter", Shown(key)));
            else if (Known(key, value)) chosen[key] = value;
            else _notices.Add(visit.Texts.Say("unknown.value", Shown(value), visit.Texts[$"findings.{key}"], visit.Texts["loads.all"]));
        }

        return chosen.ToImmutable();
    }

    private bool Known(string filter, string value) => filter switch
    {
        "pattern" => visit.Words.Patterns.ByName.TryGetValue(value, out var story) && !story.Ranks,
        "prefecture" => value == "unassigned" || visit.Facts.Places.Find(value, "prefecture") is not null,
        "institution" => visit.Words.KnowsInstitution(value),
        "age" => AgeBand.Find(value) is not null,
        QueueChoice.Status => QueueChoice.Statuses.Contains(value),
        QueueChoice.Sort => QueueChoice.Orders.Contains(value),
        QueueChoice.Least => value.Length < 13 && decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _),
        _ => visit.Texts.Knows($"findings.{filter}.{value}"),
    };

    private RowPager Pager(string? page, long findings)
    {
        if (RowPager.Of(page, findings) is { } pager) return pager;
        _notices.Add(visit.Texts.Say("unknown.value", Shown(page!), visit.Texts["loads.page"], 1));
        return new RowPager(1, findings);
    }

    private static string Shown(string value) => value.Length > 40 ? value[..40] + "…" : value;
}
