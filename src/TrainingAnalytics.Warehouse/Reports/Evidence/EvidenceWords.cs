using TrainingAnalytics.Warehouse.Anomalies;
using TrainingAnalytics.Warehouse.Anomalies.Dossiers;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Metrics;

namespace TrainingAnalytics.Warehouse.Reports.Evidence;

/// <summary>Codes and subjects as the reader of an evidence file reads them; people by the name that the file may show.</summary>
internal sealed class EvidenceWords(string language, PageFacts facts, SubjectNames names, EvidencePeople people, EvidenceSayings sayings)
{
    private const int KeyShown = 8;

    public string Language => language;

    public EvidencePeople People => people;

    public string Say(Label label) => label.In(language);

    /// <summary>The code's word; the code itself where there is none.</summary>
    public string Code(string code) => EvidenceCodes.Of(code) is { } word ? Say(word) : code;

    /// <summary>The word of a dimension's code.</summary>
    public string Named(string dimension, string code) => facts.Names.Of(dimension).TryGetValue(code, out var name) ? Say(name) : Code(code);

    public string Institution(string code) => names.ByCode.TryGetValue(code, out var name) ? Say(name) : code;

    public string Place(string code) => facts.Places.ByCode.TryGetValue(code, out var place) ? Say(place.Name) : code;

    /// <summary>A person's or an account's key by its beginning, anything else whole: tokens do not leave.</summary>
    public static string Key(string key) => Guid.TryParse(key, out _) ? key[..KeyShown] : key;

    public string Subject(Finding finding) => finding.SubjectKind switch
    {
        "person" => people.Name(finding.SubjectKey),
        "institution" => Institution(finding.SubjectKey),
        _ => Key(finding.SubjectKey),
    };

    public string Sentence(Finding finding) => sayings.Sentence(finding, Subject(finding));

    public string Facts(string json) => string.Join("; ", FactReader.Fields(json).Select(fact => sayings.Fact(fact with { Value = Key(fact.Value) })));

    /// <summary>As the settings spell them: `min_size=10; …`.</summary>
    public static string Parameters(string json) => string.Join("; ", FactReader.Fields(json).Select(parameter => $"{parameter.Name}={parameter.Value}"));
}
