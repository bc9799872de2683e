using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Web.Start;

/// <summary>Carries a page's question to the metrics.</summary>
public sealed class MetricQuestions(MetricCatalogue catalogue)
{
    private readonly MetricDesk _desk = new(catalogue);

    public ArrowTable Ask(OpenVersion version, Viewer viewer, Asked asked) => _desk.Answer(version, viewer, new MetricQuestion(
        [.. asked.Metrics],
        asked.Grain.Cuts,
        asked.Grain.Filters.ToImmutableDictionary(),
        asked.Grain.Target));
}
