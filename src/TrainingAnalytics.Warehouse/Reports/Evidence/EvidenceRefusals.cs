using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Office;

namespace TrainingAnalytics.Warehouse.Reports.Evidence;

/// <summary>Why no evidence file is given, and what to do.</summary>
internal static class EvidenceRefusals
{
    public static Label Role { get; } = new("您的角色不看疑点，不能导出证据文件。", "Your role sees no findings and takes no evidence file.");

    public static Label Vault { get; } = new(
        "个人信息库无法打开，未导出；请通知系统管理员从备份恢复 vault 文件夹，或导出脱敏文件。",
        "The vault of personal values does not open, and nothing was exported: ask the administrator to restore the folder vault from a backup, or export the masked file.");

    private static readonly Label OneOnly = new(
        "只能对一条疑点导出未脱敏的文件；请在疑点页上导出。", "People in clear are exported for one finding only: export them on the finding's page.");

    private static readonly Label Nothing = new(
        "您负责的地市中没有所选的疑点，未导出；请回到队列重新选择。", "Your prefectures have no finding of that choice, and nothing was exported: go back to the queue and choose again.");

    /// <summary>Null where nothing stands against it but the log.</summary>
    public static Label? Of(EvidenceOrder order, int findings)
    {
        if (order.UnmaskWhy is not null && order.Finding is null) return OneOnly;
        if (order.UnmaskWhy is { } why && WorkRefusals.Why(why) is { } noReason) return noReason;
        if (findings == 0) return Nothing;
        return findings <= EvidenceDesk.MostFindings ? null : new(
            $"所选疑点有 {findings} 条，一个文件最多 {EvidenceDesk.MostFindings} 条，未导出；请缩小筛选范围。",
            $"{findings} findings are chosen, and a file holds {EvidenceDesk.MostFindings} at most. Nothing was exported: narrow the choice.");
    }
}
