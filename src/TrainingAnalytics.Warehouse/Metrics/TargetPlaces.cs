using System.Collections.Immutable;

namespace TrainingAnalytics.Warehouse.Metrics;

/// <summary>The groups that have a target: they are shown even where nothing was done.</summary>
internal sealed record TargetPlaces(ImmutableArray<string> Codes, string From)
{
    public static TargetPlaces? Of(AskedQuestion asked, MetricDefinition metric, SqlParameters parameters)
    {
        if (asked.By.IsEmpty || !TargetGrain.Has(asked, metric) || !Applies(asked, metric)) return null;
        var codes = asked.By.Select(by => by.Id == Dimensions.Year ? "cast(year as integer)" : "cast(region_code as varchar)");
        return new TargetPlaces([.. codes], $"from core.fct_target where {string.Join(" and ", Conditions(asked, metric, parameters))}");
    }

    // A stock has its target at the end of the plan and its values before: its years cannot be told from the targets.
    private static bool Applies(AskedQuestion asked, MetricDefinition metric) =>
        metric.Target == TargetKind.YearTotal
        || (metric.Target == TargetKind.Stock && asked.By is [{ Id: Dimensions.Prefecture }]);

    private static IEnumerable<string> Conditions(AskedQuestion asked, MetricDefinition metric, SqlParameters parameters)
    {
        yield return $"metric = {parameters.Add(metric.Id)}";
        if (metric.Target == TargetKind.YearTotal) yield return $"year <= {parameters.Add(asked.AsOf.Year)}";
        if (metric.Target == TargetKind.YearTotal && asked.Filtered(Dimensions.Year) is { } year)
            yield return $"year = {parameters.Add(Period.YearOf(year))}";
        if (asked.Filtered(Dimensions.Prefecture) is { } place) yield return $"region_code = {parameters.Add(place)}";
        else yield return $"region_code {(asked.IsBy(Dimensions.Prefecture) ? "<>" : "=")} '{Dimensions.WholeRegion}'";
    }
}
