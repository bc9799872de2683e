using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Metrics;

/// <summary>Where every page, report and export gets its numbers: metrics, dimensions, filters and viewer in, an Arrow table out.</summary>
public sealed class MetricDesk(MetricCatalogue catalogue)
{
    public MetricCatalogue Catalogue { get; } = catalogue;

    /// <summary>Why this question cannot be answered for this viewer; empty where it can.</summary>
    public ImmutableArray<MetricQuestionFault> FaultsOf(OpenVersion version, Viewer viewer, MetricQuestion question) =>
        new QuestionRules(Catalogue, version, viewer, question).Judge().Faults;

    /// <summary>
    /// Columns: the dimensions' codes in the order of By, their names (Chinese), a column a metric under its id; for
    /// anybody but the operator <c>&lt;metric&gt;_suppressed</c> for counts of people; with targets <c>target, achievement, pace, status,
    /// forecast_low, forecast, forecast_high, needed_per_month</c>, under <c>&lt;metric&gt;_</c> where several metrics are asked.
    /// </summary>
    /// <exception cref="MetricQuestionException">The question has faults; <see cref="FaultsOf"/> names them beforehand.</exception>
    public ArrowTable Answer(OpenVersion version, Viewer viewer, MetricQuestion question)
    {
        var (asked, faults) = new QuestionRules(Catalogue, version, viewer, question).Judge();
        if (!faults.IsEmpty) throw new MetricQuestionException(faults);
        var (rows, hidden) = Suppression.Of(version, asked);
        return new Answer(asked, rows, hidden, asked.Target ? new TargetComparison(version, asked, rows) : null).Table();
    }

    /// <summary>The codes that this viewer may filter a dimension by, with their names in both languages.</summary>
    public ImmutableArray<DimensionName> Names(OpenVersion version, Viewer viewer, string dimension) =>
        viewer.SeesMetrics && Catalogue.Dimensions.TryGetValue(dimension, out var definition)
            ? [.. DimensionNames.Of(version, definition).Where(name => IsFor(viewer, dimension, name.Code))]
            : [];

    // Whose prefecture an institution belongs to is not told by its code: its names come with the answers instead.
    private static bool IsFor(Viewer viewer, string dimension, string code) => viewer.Role == Role.Operator || dimension switch
    {
        Dimensions.County => code != Dimensions.Unassigned && viewer.SeesDetailOf(RegionCode.PrefectureOf(code)),
        Dimensions.Institution => false,
        _ => true,
    };
}
