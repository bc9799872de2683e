using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Anomalies;
using TrainingAnalytics.Warehouse.Anomalies.Patterns;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Web.Components.Findings;

namespace TrainingAnalytics.Web.Components.Patterns;

/// <summary>One pattern for one reader.</summary>
/// <param name="Places">By prefecture, and all of them together at the end; empty where it found nothing.</param>
public sealed record PatternView(
    FindingsVisit Visit, PatternStory Story, ImmutableArray<PatternCount> Places, ImmutableArray<ParameterInForce> Parameters, ConfirmedShare Share)
{
    public string Title => Story.Title.In(Visit.Language);

    public (string Name, string Address) Up => (Visit.Texts["patterns.title"], "/findings/patterns");

    /// <summary>What the plan says; null for a number that is quoted nowhere.</summary>
    public Clause? Clause => Visit.House.Clauses.ByNumber.GetValueOrDefault(Story.Clause);

    /// <summary>Null for a name that is no pattern's.</summary>
    public static PatternView? Open(FindingsVisit visit, string name) => visit.Words.Patterns.ByName.GetValueOrDefault(name) is not { } story ? null : new PatternView(
        visit, story, PatternDesk.ByPrefecture(visit.Version, visit.Viewer, Concluded.Of(visit), name), PatternDesk.Parameters(visit.Version, name),
        ConfirmedShare.Read(visit)[name].FirstOrDefault() ?? new ConfirmedShare(0, 0));
}
