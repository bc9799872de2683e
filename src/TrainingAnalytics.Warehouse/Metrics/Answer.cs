using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Metrics;

/// <summary>Makes the Arrow table of an answer: codes, names, values, and what was suppressed or held against targets.</summary>
internal sealed class Answer(AskedQuestion asked, ImmutableArray<AnswerRow> rows, TargetComparison? comparison)
{
    private readonly AnswerColumns _columns = new(rows.Length);

    private readonly ImmutableArray<bool[]> _hidden = [.. asked.Metrics.Select((_, i) => Suppression.Of(asked, i, rows))];

    public ArrowTable Table()
    {
        Codes();
        Names();
        for (var i = 0; i < asked.Metrics.Length; i++) Values(i);
        for (var i = 0; i < asked.Metrics.Length; i++) Suppressed(i);
        for (var i = 0; i < asked.Metrics.Length && comparison is not null; i++) Comparison(i);
        return _columns.Table();
    }

    private void Codes()
    {
        for (var i = 0; i < asked.By.Length; i++)
            if (asked.By[i].Id == Dimensions.Year) _columns.Years(Dimensions.Year, rows.Select(row => row.Codes[i]));
            else _columns.Texts(asked.By[i].Id, rows.Select(row => row.Codes[i]));
    }

    private void Names()
    {
        var named = asked.By.Where(by => by.Names is not null).ToArray();
        for (var i = 0; i < named.Length; i++) _columns.Texts($"{named[i].Id}_name", rows.Select(row => row.Names[i]));
    }

    private void Values(int metric)
    {
        var values = rows.Select((row, i) => _hidden[metric][i] ? null : row.Values[metric]);
        var definition = asked.Metrics[metric];
        if (definition.Format == MetricFormat.Count) _columns.Counts(definition.Id, values);
        else _columns.Numbers(definition.Id, values);
    }

    private void Suppressed(int metric)
    {
        if (Suppression.Concerns(asked, asked.Metrics[metric])) _columns.Flags($"{asked.Metrics[metric].Id}_suppressed", _hidden[metric]);
    }

    private void Comparison(int metric)
    {
        var prefix = asked.Metrics.Length == 1 ? "" : asked.Metrics[metric].Id + "_";
        var all = rows.Select((row, i) => Shown(metric, row, i)).ToArray();
        _columns.Numbers(prefix + "target", all.Select(progress => progress.Target));
        _columns.Numbers(prefix + "achievement", all.Select(progress => progress.Achievement));
        _columns.Numbers(prefix + "pace", all.Select(progress => progress.Pace));
        _columns.Texts(prefix + "status", all.Select(progress => progress.Status?.Code()));
        _columns.Numbers(prefix + "forecast_low", all.Select(progress => progress.Forecast?.Low));
        _columns.Numbers(prefix + "forecast", all.Select(progress => progress.Forecast?.Middle));
        _columns.Numbers(prefix + "forecast_high", all.Select(progress => progress.Forecast?.High));
        _columns.Numbers(prefix + "needed_per_month", all.Select(progress => progress.NeededPerMonth));
    }

    // Whatever is computed from a hidden value would give it back.
    private Progress Shown(int metric, AnswerRow row, int index)
    {
        var progress = comparison!.Of(metric, row);
        return _hidden[metric][index] ? progress.WithoutValue() : progress;
    }
}
