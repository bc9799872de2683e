using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Metrics;

/// <summary>Judges a question against the catalogue, the version and the viewer: every fault at once.</summary>
internal sealed class QuestionRules(MetricCatalogue catalogue, OpenVersion version, Viewer viewer, MetricQuestion question)
{
    private readonly List<MetricQuestionFault> _faults = [];

    public (AskedQuestion Asked, ImmutableArray<MetricQuestionFault> Faults) Judge()
    {
        if (question.Metrics.IsEmpty)
            Fault(QuestionFaultKind.NothingAsked, $"没有指定指标,可用:{KnownMetrics}", $"no metric is named, known: {KnownMetrics}");
        Once(question.Metrics);
        Once(question.By);
        var metrics = question.Metrics.Select(Metric).OfType<MetricDefinition>().ToImmutableArray();
        var by = question.By.Select(Dimension).OfType<DimensionDefinition>().ToImmutableArray();
        var filters = question.Where.OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => Filters(pair.Key, pair.Value)).ToImmutableArray();
        var asked = new AskedQuestion(metrics, by, filters, question.Target, viewer, version.AsOf);
        foreach (var dimension in asked.Named.Distinct()) HasIt(asked, dimension);
        if (_faults.Count == 0) _faults.AddRange(ViewerScope.FaultsOf(version, asked));
        return (asked, [.. _faults]);
    }

    private string KnownMetrics => string.Join(", ", catalogue.Metrics.Keys);

    private void Fault(QuestionFaultKind kind, string zh, string en) => _faults.Add(new MetricQuestionFault(kind, zh, en));

    private void Once(ImmutableArray<string> names)
    {
        foreach (var twice in names.GroupBy(name => name).Where(group => group.Count() > 1))
            Fault(QuestionFaultKind.AskedTwice, $"{twice.Key} 重复", $"{twice.Key} is named twice");
    }

    private MetricDefinition? Metric(string id)
    {
        if (catalogue.Metrics.TryGetValue(id, out var metric)) return metric;
        Fault(QuestionFaultKind.UnknownMetric, $"没有指标 {id},可用:{KnownMetrics}", $"no metric {id}, known: {KnownMetrics}");
        return null;
    }

    private DimensionDefinition? Dimension(string id)
    {
        if (catalogue.Dimensions.TryGetValue(id, out var dimension)) return dimension;
        var known = string.Join(", ", catalogue.Dimensions.Keys.Order(StringComparer.Ordinal));
        Fault(QuestionFaultKind.UnknownDimension, $"没有维度 {id},可用:{known}", $"no dimension {id}, known: {known}");
        return null;
    }

    private IEnumerable<Filter> Filters(string key, string code)
    {
        if (key == Dimensions.Region) return Region(code);
        if (key == Dimensions.Until) return Period.IsValid(key, code) || Unreadable(key, code) ? [new Filter(key, code)] : [];
        return Dimension(key) is { } dimension && Knows(dimension, code) ? [new Filter(key, code)] : [];
    }

    private IEnumerable<Filter> Region(string code)
    {
        if (code == Dimensions.WholeRegion) return [];
        foreach (var level in new[] { Dimensions.Prefecture, Dimensions.County })
            if (catalogue.Dimensions.TryGetValue(level, out var dimension) && DimensionNames.Has(version, dimension, code))
                return [new Filter(level, code)];
        UnknownRegion(code);
        return [];
    }

    private void UnknownRegion(string code)
    {
        var known = catalogue.Dimensions.TryGetValue(Dimensions.Prefecture, out var prefectures) ? KnownCodes(prefectures) : "";
        Fault(QuestionFaultKind.UnknownValue, $"没有地区 {code},可用:{Dimensions.WholeRegion}, {known} 及各县区代码",
            $"no region {code}, known: {Dimensions.WholeRegion}, {known} and the counties' codes");
    }

    private bool Knows(DimensionDefinition dimension, string code)
    {
        if (Dimensions.TimesFinestFirst.Contains(dimension.Id)) return Period.IsValid(dimension.Id, code) || Unreadable(dimension.Id, code);
        if (code == Dimensions.Unassigned || dimension.Names is null || DimensionNames.Has(version, dimension, code)) return true;
        var known = KnownCodes(dimension);
        Fault(QuestionFaultKind.UnknownValue, $"维度 {dimension.Id} 没有 {code},可用:{known}", $"{dimension.Id} has no {code}, known: {known}");
        return false;
    }

    private bool Unreadable(string time, string code)
    {
        var pattern = time switch { Dimensions.Year => "2020", Dimensions.Quarter => "2020Q1", Dimensions.Until => "09-30", _ => "2020-03" };
        Fault(QuestionFaultKind.UnknownValue, $"{time} 不能是 {code},应写作 {pattern}", $"{time} cannot be {code}, write it as {pattern}");
        return false;
    }

    // Institutions are thousands: then the first of them show what a code looks like.
    private string KnownCodes(DimensionDefinition dimension)
    {
        const int Listed = 80;
        if (dimension.Id == Dimensions.Institution && !viewer.SeesDetail) return "…";
        var codes = DimensionNames.Of(version, dimension).Select(name => name.Code).ToArray();
        return string.Join(", ", codes.Take(Listed)) + (codes.Length > Listed ? ", …" : "");
    }

    private void HasIt(AskedQuestion asked, string dimension)
    {
        foreach (var metric in asked.Metrics.Where(metric => !metric.Has(dimension)))
        {
            var known = string.Join(", ", metric.Mart.Dimensions);
            Fault(QuestionFaultKind.NotOfThisMetric, $"指标 {metric.Id} 没有维度 {dimension},它有:{known}", $"{metric.Id} has no {dimension}, it has: {known}");
        }
    }
}
