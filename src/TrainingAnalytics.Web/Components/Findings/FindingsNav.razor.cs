namespace TrainingAnalytics.Web.Components.Findings;

/// <summary>The rooms of the findings: queue, institutions, patterns, money, sample.</summary>
public sealed partial class FindingsNav
{
    private static readonly (string Path, string Key)[] Rooms =
    [
        ("/findings", "findings.nav.queue"),
        ("/findings/institutions", "findings.nav.institutions"),
        ("/findings/patterns", "findings.nav.patterns"),
        ("/findings/money", "findings.nav.money"),
        ("/findings/sample", "findings.nav.sample"),
    ];

    private bool IsHere(string path) => Reader.Path == path;
}
