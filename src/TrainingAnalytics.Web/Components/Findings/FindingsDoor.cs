using System.Collections.Frozen;
using TrainingAnalytics.Warehouse.Anomalies;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Web.SignIn;
using TrainingAnalytics.Web.Start;

namespace TrainingAnalytics.Web.Components.Findings;

/// <summary>Lets supervisors in to the findings of one version, and nobody else.</summary>
public static class FindingsDoor
{
    /// <summary>The caller disposes the visit; null for whoever sees no findings.</summary>
    public static FindingsVisit? Open(House house, Reader reader) => reader.Viewer is { SeesFindings: true } ? Enter(house, reader) : null;

    /// <summary>For whoever sees how many there are: null for others.</summary>
    public static FindingsVisit? OpenCounts(House house, Reader reader) => reader.Viewer is { SeesFindingCounts: true } ? Enter(house, reader) : null;

    private static FindingsVisit Enter(House house, Reader reader)
    {
        var version = house.Shown.Current();
        var facts = house.Facts(version);
        var words = new FindingWords(reader.Texts, PatternBook.Of(version), SubjectNames.Read(version), facts, FrozenDictionary<string, MaskedPerson>.Empty);
        return new FindingsVisit(house, version, reader.Viewer!, reader.Account, facts, words);
    }
}
