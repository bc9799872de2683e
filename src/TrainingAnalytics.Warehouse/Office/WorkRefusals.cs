using System.Globalization;
using TrainingAnalytics.Warehouse.Metrics;

namespace TrainingAnalytics.Warehouse.Office;

/// <summary>Why a step is not taken, and what to do instead; null where nothing stands against it.</summary>
internal static class WorkRefusals
{
    public const int LongestWhy = 2000;
    public const int LongestName = 100;

    public static Label? Of(Actor actor, FindingWork work, FindingUnderWork finding, WorkAction action, StepInput input) =>
        Person(actor, finding) ?? Overtaken(work, input) ?? State(actor, work, finding, action) ?? Why(input.Why) ?? Filled(work, action, input);

    /// <summary>A reason is needed for every step and every access.</summary>
    public static Label? Why(string why) => LogText.Clean(why) switch
    {
        "" => new("请写明理由。", "Give the reason."),
        { Length: > LongestWhy } long_ => new(
            $"理由有 {long_.Length} 个字符，最多 {LongestWhy} 个；请缩短。", $"The reason has {long_.Length} characters, at most {LongestWhy} are kept: shorten it."),
        _ => null,
    };

    private static Label? Person(Actor actor, FindingUnderWork finding) => WorkRules.MayWork(actor.Viewer, finding.PrefectureCode) ? null : new(
        "只有负责该地市的监督人员可以处理这条疑点；请转给他们。", "Only supervisors of this prefecture work on this finding: hand it to them.");

    private static Label? Overtaken(FindingWork work, StepInput input) => work.LastStep == input.LastStep ? null : new(
        $"这条疑点的状态已被他人改变，现为“{WorkWords.Of(work.State).Zh}”；请查看最新记录后再操作。",
        $"Somebody has changed this finding meanwhile; it is now {WorkWords.Of(work.State).En}. Look at the latest steps, then act again.");

    private static Label? State(Actor actor, FindingWork work, FindingUnderWork finding, WorkAction action)
    {
        if (WorkRules.IsOwnSignature(actor.Account, work, action) && work.AwaitsSignature)
            return new("“涉嫌骗取”须由另一人复核签字，不能由作出结论的人签字；请交给另一位监督人员。",
                "Suspected fraud is signed by somebody other than who concluded it: ask another supervisor.");
        if (WorkRules.Next(work, action) is not null) return null;
        var possible = WorkRules.Allowed(actor, work, finding.PrefectureCode).Select(WorkWords.Of).ToList();
        return new(
            $"状态“{WorkWords.Of(work.State).Zh}”下不能“{WorkWords.Of(action).Zh}”；可以：{string.Join("、", possible.Select(label => label.Zh))}。",
            $"A finding that is {WorkWords.Of(work.State).En} does not let you {WorkWords.Of(action).En}; possible: {string.Join(", ", possible.Select(label => label.En))}.");
    }

    /// <summary>What an action needs besides the reason.</summary>
    public static Label? Filled(FindingWork work, WorkAction action, StepInput input) => action switch
    {
        WorkAction.Assign => Assignee(input.Assignee?.Trim() ?? ""),
        WorkAction.Conclude when input.Conclusion is null => new("请选择结论。", "Choose the conclusion."),
        WorkAction.RecordRecovery => Amount(input.Amount, WorkRules.AtStake(work) - work.Recovered),
        _ => null,
    };

    private static Label? Assignee(string assignee) => assignee.Length is > 0 and <= LongestName ? null : new(
        $"请填写分派给谁（账号，最多 {LongestName} 个字符）。", $"Say to whom it is assigned (an account, at most {LongestName} characters).");

    private static Label? Amount(decimal? amount, decimal left) => amount switch
    {
        null => new("请填写追回金额（元）；无法追回时填 0。", "Give the yuan that came back; 0 where nothing can be had."),
        < 0 => new("追回金额不能为负；请改正。", "A recovery cannot be negative: correct the amount."),
        { } yuan when yuan != decimal.Round(yuan, 2) => new("追回金额最多两位小数；请改正。", "A recovery has two decimals at most: correct the amount."),
        { } yuan when yuan > left => new(
            $"追回金额不能超过尚未追回的 {Yuan(left)} 元；请改正。", $"No more than the {Yuan(left)} yuan still at stake can come back: correct the amount."),
        _ => null,
    };

    private static string Yuan(decimal yuan) => yuan.ToString("#,0.00", CultureInfo.InvariantCulture);
}
