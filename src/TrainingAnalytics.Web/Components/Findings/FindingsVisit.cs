using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;
using TrainingAnalytics.Web.Start;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Findings;

/// <summary>One reader among the findings of one version, and the words to say them in.</summary>
public sealed record FindingsVisit(House House, OpenVersion Version, Viewer Viewer, string Account, PageFacts Facts, FindingWords Words) : IDisposable
{
    public TextBook Texts => Words.Texts;

    public string Language => Texts.Language;

    /// <summary>An address of ours that keeps the language.</summary>
    public string Link(string address) => Language == "en" ? address + (address.Contains('?') ? '&' : '?') + "lang=en" : address;

    /// <summary>The same visit, with these people known by their masked names.</summary>
    public FindingsVisit Meeting(IEnumerable<string> personKeys) => this with { Words = Words.Knowing(House.People.Of(Version, Viewer, personKeys)) };

    public void Dispose() => Version.Dispose();
}
