using TrainingAnalytics.Warehouse.Metrics;

namespace TrainingAnalytics.Warehouse.Office;

/// <summary>States, actions and conclusions as people say them.</summary>
public static class WorkWords
{
    public static Label Of(WorkState state) => state switch
    {
        WorkState.New => new("新建", "new"),
        WorkState.Assigned => new("分派", "assigned"),
        WorkState.Checking => new("核查", "checking"),
        WorkState.Explained => new("机构说明", "explained"),
        WorkState.Concluded => new("结论", "concluded"),
        WorkState.Handled => new("处置", "handled"),
        WorkState.Recovering => new("追回", "recovering"),
        _ => new("销号", "closed"),
    };

    public static Label Of(WorkAction action) => action switch
    {
        WorkAction.Assign => new("分派", "assign"),
        WorkAction.StartChecking => new("开始核查", "start checking"),
        WorkAction.RecordExplanation => new("登记机构说明", "record the institution's statement"),
        WorkAction.Conclude => new("作出结论", "conclude"),
        WorkAction.Sign => new("复核签字", "sign"),
        WorkAction.RefuseSignature => new("退回复核", "refuse to sign"),
        WorkAction.Handle => new("登记处置", "record the handling"),
        WorkAction.RecordRecovery => new("登记追回", "record a recovery"),
        WorkAction.Close => new("销号", "close"),
        _ => new("重新核查", "reopen"),
    };

    public static Label Of(Conclusion conclusion) => conclusion switch
    {
        Conclusion.DataError => new("数据错误", "data error"),
        Conclusion.PolicyReading => new("政策解释差异", "policy read differently"),
        Conclusion.Compliant => new("合规", "compliant"),
        Conclusion.Violation => new("违规", "violation"),
        Conclusion.Fraud => new("涉嫌骗取", "suspected fraud"),
        _ => new("无法核实", "cannot be verified"),
    };
}
