using TrainingAnalytics.Warehouse.Anomalies;
using TrainingAnalytics.Warehouse.Office;
using TrainingAnalytics.Web.Components.Findings;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Components.Patterns;

/// <summary>How often a pattern's findings were confirmed, of those on which somebody has concluded.</summary>
public sealed record ConfirmedShare(int Confirmed, int Concluded)
{
    /// <summary>By pattern.</summary>
    public static ILookup<string, ConfirmedShare> Read(FindingsVisit visit) => ConfirmedCount.ByPattern(visit.House.Office.All(visit.Viewer).Values)
        .ToLookup(one => one.Key, one => new ConfirmedShare(one.Value.Confirmed, one.Value.Concluded));

    /// <summary>"2 / 3，66.7%（20.8%–93.9%）": a share alone says too much of few.</summary>
    public string Said(TextBook texts) => WilsonInterval.Of(Confirmed, Concluded) is { } share
        ? texts.Say("patterns.confirmed.share", Confirmed, Concluded, NumberWords.Percent(share.Share), NumberWords.Percent(share.Low), NumberWords.Percent(share.High))
        : texts["patterns.confirmed.none"];
}
