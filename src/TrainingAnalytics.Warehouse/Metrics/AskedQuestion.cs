using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Privacy;

namespace TrainingAnalytics.Warehouse.Metrics;

/// <summary>A question with its definitions in the place of names; only <see cref="QuestionRules"/> makes one.</summary>
internal sealed record AskedQuestion(
    ImmutableArray<MetricDefinition> Metrics,
    ImmutableArray<DimensionDefinition> By,
    ImmutableArray<Filter> Filters,
    bool Target,
    Viewer Viewer,
    DateOnly AsOf)
{
    public string? Filtered(string dimension) => Filters.FirstOrDefault(filter => filter.Dimension == dimension)?.Code;

    public bool IsBy(string dimension) => By.Any(by => by.Id == dimension);

    public int IndexOf(string dimension) => By.IndexOf(By.FirstOrDefault(by => by.Id == dimension)!);

    /// <summary>Every dimension that the question names, to group or to filter by.</summary>
    public IEnumerable<string> Named => By.Select(by => by.Id).Concat(Filters.Select(filter => filter.Dimension));

    /// <summary>The shortest time that it names; null where it asks for now.</summary>
    public string? FinestTime => Dimensions.TimesFinestFirst.FirstOrDefault(time => Named.Contains(time));

    /// <summary>It looks below the prefecture.</summary>
    public bool AsksDetail => Named.Any(Dimensions.Detail.Contains);
}

/// <summary>Only the rows with this code.</summary>
internal sealed record Filter(string Dimension, string Code);
