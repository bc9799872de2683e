using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Web.SignIn;
using TrainingAnalytics.Web.Start;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Glossary;

/// <summary>What every word, number and code of the pages means, as far as it was looked for.</summary>
public sealed record GlossaryView(TextBook Texts, Viewer Viewer, PageFacts Facts, ClauseBook Clauses, string Find)
{
    private static readonly (string Group, string[] Words)[] Groups =
    [
        ("status", ["met", "on_track", "at_risk", "behind", "missed"]),
        ("sign", ["small", "hidden", "nodata", "zero", "notyet", "unassigned"]),
        ("word", ["training", "target", "achievement", "pace", "forecast", "needed", "asof", "questioned", "version"]),
        ("role", ["leader", "planner", "supervisor", "steward", "admin"]),
    ];

    public const string Key = "find";

    public string Language => Texts.Language;

    public ImmutableArray<MetricDefinition> Metrics { get; private init; } = [];

    public ImmutableArray<CodeList> Dimensions { get; private init; } = [];

    public ImmutableArray<CodeList> Codes { get; private init; } = [];

    /// <summary>Words in groups: statuses, signs, words of progress, roles.</summary>
    public ImmutableArray<(string Group, ImmutableArray<Entry> Entries)> Words { get; private init; } = [];

    public int Count => Metrics.Length + Dimensions.Length + Codes.Length + Words.Sum(group => group.Entries.Length);

    public static GlossaryView? Open(House house, Reader reader)
    {
        if (reader.Viewer is not { } viewer) return null;
        using var version = house.Shown.Current();
        var find = reader.Query[Key].ToString().Trim();
        var view = new GlossaryView(reader.Texts, viewer, house.Facts(version), house.Clauses, find.Length > 40 ? find[..40] : find);
        return view.Filled(house);
    }

    public string Link(string address) => Language == "en" ? address + (address.Contains('?', StringComparison.Ordinal) ? '&' : '?') + "lang=en" : address;

    public Clause? Clause(MetricDefinition metric) => metric.Clause is { } number ? Clauses.ByNumber.GetValueOrDefault(number) : null;

    private GlossaryView Filled(House house)
    {
        var lists = new CodeLists(house, Facts, Texts);
        return this with
        {
            Metrics = [.. house.Catalogue.Metrics.Values.Where(Has).OrderBy(metric => metric.Mart.Name == "training" ? 0 : 1).ThenBy(metric => metric.File, StringComparer.Ordinal).ThenBy(metric => metric.Line)],
            Dimensions = [.. lists.OfDimensions().Select(list => list.Only(Find)).OfType<CodeList>()],
            Codes = [.. lists.OfExtracts().Select(list => list.Only(Find)).OfType<CodeList>()],
            Words = [.. Groups.Select(group => (group.Group, EntriesOf(group.Group, group.Words))).Where(group => group.Item2.Length > 0)],
        };
    }

    private bool Has(MetricDefinition metric) => Found.In(
        Find, metric.Id, metric.Label.Zh, metric.Label.En, metric.Meaning.Zh, metric.Meaning.En, metric.Clause, Clause(metric)?.Text.Zh, Clause(metric)?.Text.En);

    // The words are those of Texts/: glossary.status.met is the word, glossary.status.met.is its meaning.
    private ImmutableArray<Entry> EntriesOf(string group, string[] words) =>
        [.. words.Select(word => new Entry($"{group}-{word}", Both($"glossary.{group}.{word}"), Both($"glossary.{group}.{word}.is"))).Where(entry => entry.Has(Find))];

    private static Label Both(string key) => new(TextBook.For("zh-CN")[key], TextBook.For("en")[key]);
}
