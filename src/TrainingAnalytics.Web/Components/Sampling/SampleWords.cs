using TrainingAnalytics.Warehouse.Anomalies;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Office;
using TrainingAnalytics.Web.Components.Findings;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Sampling;

/// <summary>Samples and shares in words.</summary>
public sealed class SampleWords(FindingsVisit visit)
{
    public string Of(string chosen) => chosen == SampleChoice.Unflagged ? visit.Texts["sampling.unflagged"] : visit.Words.Pattern(chosen);

    /// <summary>"66.7%（20.8%–93.9%）": a share alone says too much of few.</summary>
    public string Share(WilsonInterval? interval) => interval is { } known
        ? visit.Texts.Say("sampling.share", NumberWords.Percent(known.Share), NumberWords.Percent(known.Low), NumberWords.Percent(known.High))
        : visit.Texts["nodata"];

    public string Status(FindingWork work) => visit.Words.Status(OfficeCode.Of(work.State));

    public string Occupation(string code) => visit.Facts.Names.Of("occupation").GetValueOrDefault(code)?.In(visit.Language) ?? code;

    public static string Day(DateOnly? day) => day is { } known ? TimeWords.Day(known) : "–";
}
