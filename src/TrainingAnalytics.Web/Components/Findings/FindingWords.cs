using System.Collections.Frozen;
using System.Globalization;
using TrainingAnalytics.Warehouse.Anomalies;
using TrainingAnalytics.Warehouse.Anomalies.Dossiers;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Findings;

/// <summary>Findings as supervisors read them: subjects masked, money exact, never rounded.</summary>
public sealed class FindingWords(TextBook texts, PatternBook patterns, SubjectNames names, PageFacts facts, FrozenDictionary<string, MaskedPerson> people)
{
    private const int TokenShown = 8;

    public TextBook Texts => texts;

    public FieldWords Fields => field ??= new FieldWords(texts, facts, Person, Institution);

    public PatternBook Patterns => patterns;

    /// <summary>The pattern's title; its name where the version has none of that name any more.</summary>
    public string Pattern(string pattern) => patterns.ByName.GetValueOrDefault(pattern)?.Title.In(texts.Language) ?? pattern;

    public string Family(string family) => texts[$"findings.family.{family}"];

    public string Kind(string kind) => texts[$"findings.kind.{kind}"];

    public string Severity(string severity) => texts[$"findings.severity.{severity}"];

    public string Leaning(string leaning) => texts[$"findings.leaning.{leaning}"];

    public string Status(string status) => texts[$"findings.status.{status}"];

    /// <summary>Whom or what a finding is about: people masked, accounts and phones by their tokens' beginning.</summary>
    public string Subject(string kind, string key) => texts.Say($"findings.subject.{kind}", kind == "person" ? Person(key) : Bare(kind, key));

    /// <summary>张**, 5499**********1234; who is not the reader's to see is a token's beginning.</summary>
    public string Person(string key) => people.TryGetValue(key, out var person) ? texts.Say("findings.person", person.Name, person.Id) : Token(key);

    /// <summary>An account or a phone: the beginning tells them apart, and says nothing.</summary>
    public static string Token(string key) => key[..Math.Min(TokenShown, key.Length)];

    /// <summary>The same words, knowing these people by their masked names.</summary>
    public FindingWords Knowing(FrozenDictionary<string, MaskedPerson> met) => new(texts, patterns, names, facts, met);

    public string Institution(string code) => code == "unassigned" ? texts["findings.unassigned"] : names.ByCode.GetValueOrDefault(code)?.In(texts.Language) ?? code;

    public bool KnowsInstitution(string code) => code == "unassigned" || names.ByCode.ContainsKey(code);

    public string Prefecture(string code) => Place(code, "prefecture");

    public string County(string code) => Place(code, "county");

    /// <summary>The sentence that a person would say of it.</summary>
    public string Sentence(Finding finding) => Sentence(finding, Bare(finding.SubjectKind, finding.SubjectKey));

    /// <summary>The sentence about a subject that is named in another way, as a file may name it.</summary>
    public string Sentence(Finding finding, string subject)
    {
        if (patterns.ByName.GetValueOrDefault(finding.Pattern) is not { } story) return Pattern(finding.Pattern);
        return FindingSentence.Of(story.Sentence.In(texts.Language), finding.Facts, finding.Parameters, Known(finding, subject));
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

    public static string Parameter(decimal value) => value.ToString("#,0.####", CultureInfo.InvariantCulture);

    private string Place(string code, string level) => facts.Places.Find(code, level)?.Name.In(texts.Language) ?? texts["findings.unassigned"];

    // Sentences say themselves what their subject is. A level's number reads better there than its name.
    private Dictionary<string, string> Known(Finding finding, string subject)
    {
        var known = FactReader.Fields(finding.Facts).Where(fact => fact.Name != "skill_level").ToDictionary(fact => fact.Name, Fields.Value);
        known["subject"] = subject;
        known["amount"] = Amount(finding.Amount);
        known["records"] = Count(finding.Records);
        known["first_on"] = finding.FirstOn is { } first ? TimeWords.Day(first) : "–";
        known["last_on"] = finding.LastOn is { } last ? TimeWords.Day(last) : "–";
        return known;
    }

    private string Bare(string kind, string key) => kind switch
    {
        "institution" => Institution(key),
        "person" => people.TryGetValue(key, out var person) ? person.Name : Token(key),
        "account" => Token(key),
        _ => key,
    };
}
