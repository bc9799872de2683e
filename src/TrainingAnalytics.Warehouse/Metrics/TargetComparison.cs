using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Metrics;

/// <summary>Holds every group of an answer against its target.</summary>
internal sealed class TargetComparison
{
    private readonly AskedQuestion _asked;
    private readonly Targets _targets;
    private readonly History? _history;

    public TargetComparison(OpenVersion version, AskedQuestion asked, ImmutableArray<AnswerRow> rows)
    {
        _asked = asked;
        _targets = Targets.Of(version, asked.Metrics.Select(metric => metric.Id));
        var withHistory = asked.Metrics.Where(metric => TargetGrain.Has(asked, metric) && rows.Any(row => NeedsHistory(metric, row))).ToArray();
        if (withHistory.Length > 0) _history = History.Of(version, asked, withHistory);
    }

    public Progress Of(int index, AnswerRow row)
    {
        var metric = _asked.Metrics[index];
        if (!TargetGrain.Has(_asked, metric) || TargetGrain.RegionOf(_asked, row.Codes) is not { } region) return Progress.None;
        if (metric.Target != TargetKind.YearTotal) return Stock(metric, region, row, row.Values[index]);
        return TargetGrain.HasYear(_asked) ? Year(metric, region, row, row.Values[index]) : Total(metric, region, row.Values[index]);
    }

    private DateOnly AsOf => _asked.AsOf;

    private bool IsRunning(int year) => year == AsOf.Year && AsOf is not { Month: 12, Day: 31 };

    private bool NeedsHistory(MetricDefinition metric, AnswerRow row) => metric.Target == TargetKind.YearTotal
        ? !TargetGrain.HasYear(_asked) || (YearOf(row) is { } year && IsRunning(year))
        : TargetGrain.RegionOf(_asked, row.Codes) is { } region && _targets.Due(metric.Id, region, DateOf(row).Year) is { } due && DateOf(row).Year < due.Year;

    private Progress Year(MetricDefinition metric, string region, AnswerRow row, double? value)
    {
        if (YearOf(row) is not { } year || _targets.Of(metric.Id, region, year) is not { } target) return Progress.None;
        return YearProgress.Of(value, target, year, AsOf, IsRunning(year) ? Shares(metric, region) : []);
    }

    // The years' targets add up only where every year of the programme has one.
    private Progress Total(MetricDefinition metric, string region, double? value)
    {
        var years = _targets.Years(metric.Id, region);
        var programme = _targets.Programme(metric.Id);
        if (programme.Count == 0 || !programme.All(years.ContainsKey)) return Progress.None;
        return TotalProgress.Of(value, _history!.TotalOf(metric.Id, region, AsOf.Year),
            programme.ToDictionary(year => year, year => years[year]), AsOf, Shares(metric, region));
    }

    private Progress Stock(MetricDefinition metric, string region, AnswerRow row, double? value)
    {
        var date = DateOf(row);
        return _targets.Due(metric.Id, region, date.Year) is { } due
            ? StockProgress.Of(value, due.Value, due.Year, date, _history?.First(metric.Id, region, AsOf), ReportedOn(metric, region, date))
            : Progress.None;
    }

    private DateOnly? ReportedOn(MetricDefinition metric, string region, DateOnly date) =>
        metric.Mart.Reports is null ? null : _history?.LastOf(metric.Id, region, date);

    private IReadOnlyCollection<double> Shares(MetricDefinition metric, string region) =>
        _history!.Shares(metric.Id, region, _targets.Programme(metric.Id).Where(year => year < AsOf.Year));

    private int? YearOf(AnswerRow row) => Code(Dimensions.Year, row) is { } year ? Period.YearOf(year) : null;

    /// <summary>The day that a group's value stands for: the end of its time, and never after the as-of date.</summary>
    private DateOnly DateOf(AnswerRow row) =>
        _asked.FinestTime is { } time && Code(time, row) is { } code && Period.End(code) < AsOf ? Period.End(code) : AsOf;

    private string? Code(string dimension, AnswerRow row) =>
        _asked.IndexOf(dimension) is >= 0 and var by ? row.Codes[by] : _asked.Filtered(dimension);
}
