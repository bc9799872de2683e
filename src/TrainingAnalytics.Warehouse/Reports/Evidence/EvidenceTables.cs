using System.Collections.Immutable;
using System.Globalization;
using TrainingAnalytics.Warehouse.Anomalies;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Reports.Evidence;

/// <summary>What an evidence file is made of, in the order of its sheets: the findings first, then what they stand on, then the work.</summary>
internal static class EvidenceTables
{
    public static ImmutableArray<EvidenceTable> Read(OpenVersion version, Viewer viewer, FindingFilter filter, EvidenceFacts facts, EvidenceWords words) =>
    [
        FindingRows.Findings(facts, words),
        FindingRows.Evidence(version, viewer, filter, words),
        .. RecordTables.All.Select(table => RecordRows.Read(version, viewer, filter, table, words)),
        FindingRows.History(facts, words),
    ];

    /// <summary>The workbook's last sheet: what the manifest says beside CSV files.</summary>
    public static EvidenceTable About(EvidenceFacts facts, EvidenceWords words) => new("about", words.Say(new("说明", "About")), [.. EvidenceLabels.About.Select(words.Say)],
    [
        [words.Say(new("数据版本", "Version")), facts.Version],
        [words.Say(new("数据截至", "As of")), facts.AsOf],
        [words.Say(new("导出时间（UTC）", "Exported (UTC)")), facts.At.UtcDateTime],
        [words.Say(new("导出账号", "By account")), facts.Who],
        [words.Say(new("所选范围", "Chosen")), facts.Chosen],
        [words.Say(new("疑点数", "Findings")), facts.Findings.Length.ToString(CultureInfo.InvariantCulture)],
        [words.Say(new("人员", "People")), words.Say(facts.IsMasked ? new("脱敏", "masked") : new("未脱敏，理由见访问记录", "in clear; the reason is in the access log"))],
        [words.Say(new("注意", "Note")), words.Say(new("疑点不是结论：只有人核查后才能认定。", "A finding is a lead, never a verdict: only people conclude."))],
    ]);
}
