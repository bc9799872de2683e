using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Metrics;

namespace TrainingAnalytics.Warehouse.Reports.Evidence;

/// <summary>The headers of an evidence file.</summary>
internal static class EvidenceLabels
{
    public static Label Finding { get; } = new("疑点编号", "Finding");

    public static Label IsEvidence { get; } = new("是证据", "Is evidence");

    public static ImmutableArray<Label> Person { get; } = [new("人员代码", "Person"), new("姓名", "Name"), new("身份证号", "ID number")];

    public static ImmutableArray<Label> Findings { get; } =
    [
        Finding, new("规则", "Pattern"), new("规则代码", "Pattern code"), new("条款", "Clause"), new("类别", "Family"), new("性质", "Kind"),
        new("严重程度", "Severity"), new("倾向", "Leaning"), new("疑点", "Sentence"), new("对象类型", "Subject kind"), new("对象", "Subject"),
        new("对象编码", "Subject code"), new("机构编码", "Institution code"), new("培训机构", "Institution"), new("地市", "Prefecture"), new("县区", "County"),
        new("涉及金额（元）", "Yuan at stake"), new("证据条数", "Records"), new("最早日期", "First on"), new("最晚日期", "Last on"),
        new("处罚时效至", "Penalty until"), new("状态", "Status"), new("承办人", "Assignee"), new("结论", "Conclusion"), new("待复核签字", "Awaits signature"),
        new("已追回（元）", "Yuan recovered"), new("参数", "Parameters"),
    ];

    public static ImmutableArray<Label> Evidence { get; } =
    [
        Finding, new("记录类型", "Record kind"), new("记录编号", "Record key"), new("日期", "Date"), new("涉及金额（元）", "Yuan at stake"), new("倾向", "Leaning"),
        new("机构编码", "Institution code"), new("县区", "County"), new("事实", "Facts"),
    ];

    public static ImmutableArray<Label> History { get; } =
    [
        Finding, new("序号", "No."), new("时间（UTC）", "When (UTC)"), new("账号", "Account"), new("步骤", "Step"), new("原状态", "From"), new("新状态", "To"),
        new("承办人", "Assignee"), new("结论", "Conclusion"), new("金额（元）", "Yuan"), new("理由", "Why"),
    ];

    public static ImmutableArray<Label> About { get; } = [new("项目", "What"), new("内容", "Value")];
}
