using System.Globalization;
using Microsoft.Extensions.Primitives;
using TrainingAnalytics.Warehouse.Anomalies.Sampling;
using TrainingAnalytics.Warehouse.Office;
using TrainingAnalytics.Web.Components.Findings;

namespace TrainingAnalytics.Web.Components.Sampling;

/// <summary>From an address to a sample; what cannot be chosen is said and passed over.</summary>
public sealed class SampleDoor(FindingsVisit visit)
{
    private const int MostCounted = 100_000;

    private readonly List<string> _notices = [];

    public SampleView Open(IEnumerable<KeyValuePair<string, StringValues>> query)
    {
        var asked = query.ToDictionary(one => one.Key, one => one.Value.ToString());
        var choice = new SampleChoice(
            Of(asked.GetValueOrDefault("of")),
            Number(asked, "size", 1, SampleDraw.LargestSize) ?? SampleDraw.DefaultSize,
            Number(asked, "seed", 0, int.MaxValue) ?? SampleDraw.FirstSeed,
            Number(asked, "checked", 0, MostCounted),
            Number(asked, "wrong", 0, MostCounted));
        var findings = choice.Of is null || choice.IsOfUnflagged ? [] : SampleDesk.Findings(visit.Version, visit.Viewer, choice.Draw);
        var trainings = choice.IsOfUnflagged ? SampleDesk.Unflagged(visit.Version, visit.Viewer, choice.Draw) : [];
        var unflagged = choice.IsOfUnflagged ? SampleDesk.UnflaggedIn(visit.Version, visit.Viewer) : new Dictionary<string, long>();
        var work = visit.House.Office.All(visit.Viewer);
        var met = visit.Meeting(findings.Where(finding => finding.SubjectKind == "person").Select(finding => finding.SubjectKey));
        return new(met, choice, findings, trainings, unflagged, SampleDesk.FindingsOf(visit.Version, visit.Viewer), ConfirmedCount.ByPattern(work.Values), work, [.. _notices]);
    }

    private string? Of(string? asked)
    {
        if (string.IsNullOrEmpty(asked)) return null;
        if (asked == SampleChoice.Unflagged || visit.Words.Patterns.Patterns.Any(pattern => pattern.Name == asked)) return asked;
        _notices.Add(visit.Texts.Say("unknown.value", Shown(asked), visit.Texts["sampling.of"], "–"));
        return null;
    }

    private int? Number(Dictionary<string, string> asked, string name, int least, int most)
    {
        if (asked.GetValueOrDefault(name) is not { Length: > 0 } word) return null;
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        _notices.Add(visit.Texts.Say("sampling.number", Shown(word), visit.Texts[$"sampling.{name}"], least, most));
        return null;
    }

    private static string Shown(string value) => value.Length > 40 ? value[..40] + "…" : value;
}
