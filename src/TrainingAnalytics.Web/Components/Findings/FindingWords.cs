using System.Collections.Frozen;
using System.Globalization;
using TrainingAnalytics.Warehouse.Anomalies;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Findings;

/// <summary>Findings as supervisors read them: subjects masked, money exact, never rounded.</summary>
public sealed class FindingWords(TextBook texts, PatternBook patterns, SubjectNames names, PageFacts facts)
{
    private const int TokenShown = 8;

    public TextBook Texts => texts;

    public PatternBook Patterns => patterns;

    /// <summary>The pattern's title; its name where the version has none of that name any more.</summary>
    public string Pattern(string pattern) => patterns.ByName.GetValueOrDefault(pattern)?.Title.In(texts.Language) ?? pattern;

    public string Family(string family) => texts[$"findings.family.{family}"];

    public string Kind(string kind) => texts[$"findings.kind.{kind}"];

    public string Severity(string severity) => texts[$"findings.severity.{severity}"];

    public string Leaning(string leaning) => texts[$"findings.leaning.{leaning}"];

    public string Status(string status) => texts[$"findings.status.{status}"];

    /// <summary>Whom or what a finding is about: people masked, accounts and phones by their tokens' beginning.</summary>
    public string Subject(string kind, string key) => texts.Say($"findings.subject.{kind}", kind switch
    {
        "institution" => Institution(key),
        "person" or "account" => key[..Math.Min(TokenShown, key.Length)],
        _ => key,
    });

    public string Institution(string code) => code == "unassigned" ? texts["findings.unassigned"] : names.ByCode.GetValueOrDefault(code)?.In(texts.Language) ?? code;

    public string Prefecture(string code) => Place(code, "prefecture");

    public string County(string code) => Place(code, "county");

    /// <summary>The sentence that a person would say of it.</summary>
    public string Sentence(Finding finding)
    {
        if (patterns.ByName.GetValueOrDefault(finding.Pattern) is not { } story) return Pattern(finding.Pattern);
        return FindingSentence.Of(story.Sentence.In(texts.Language), finding.Facts, finding.Parameters, Known(finding));
    }

    public string Age(DateOnly? lastOn) => FindingClock.Of(lastOn, facts.AsOf) is { } clock ? texts.Say("findings.age.days", Count(clock.Age)) : texts["findings.undated"];

    /// <summary>The two years for a penalty, against the as-of date.</summary>
    public string Clock(DateOnly? lastOn) => FindingClock.Of(lastOn, facts.AsOf) is not { } clock
        ? texts["findings.clock.none"]
        : texts.Say($"findings.clock.{clock.State}", TimeWords.Day(clock.EndsOn), Count(Math.Abs(clock.Left)));

    public static string Count(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>Whole yuan without decimals, else with both.</summary>
    public string Yuan(decimal amount) => texts.Say("findings.yuan", Amount(amount));

    public static string Amount(decimal amount) => amount.ToString(amount == decimal.Truncate(amount) ? "#,0" : "#,0.00", CultureInfo.InvariantCulture);

    private string Place(string code, string level) => facts.Places.Find(code, level)?.Name.In(texts.Language) ?? texts["findings.unassigned"];

    private FrozenDictionary<string, string> Known(Finding finding) => new Dictionary<string, string>
    {
        ["subject"] = Subject(finding.SubjectKind, finding.SubjectKey),
        ["amount"] = Amount(finding.Amount),
        ["records"] = Count(finding.Records),
        ["first_on"] = finding.FirstOn is { } first ? TimeWords.Day(first) : "–",
        ["last_on"] = finding.LastOn is { } last ? TimeWords.Day(last) : "–",
    }.ToFrozenDictionary();
}
