using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Privacy;

namespace TrainingAnalytics.Warehouse.Office;

/// <summary>Who may do what to a finding, and where it leads. The log is judged by the same rules when it is verified.</summary>
internal static class WorkRules
{
    /// <summary>The state after an action; null where the work does not allow it.</summary>
    public static WorkState? Next(FindingWork work, WorkAction action) => (work.State, action) switch
    {
        (WorkState.New, WorkAction.Assign) => WorkState.Assigned,
        (WorkState.Assigned, WorkAction.StartChecking) => WorkState.Checking,
        // Somebody falls ill: the work is handed over as it is.
        (WorkState.Assigned or WorkState.Checking or WorkState.Explained, WorkAction.Assign) => work.State,
        (WorkState.Checking or WorkState.Explained, WorkAction.RecordExplanation) => WorkState.Explained,
        (WorkState.Checking or WorkState.Explained, WorkAction.Conclude) => WorkState.Concluded,
        (WorkState.Concluded, WorkAction.Sign) when work.AwaitsSignature => WorkState.Concluded,
        (WorkState.Concluded, WorkAction.RefuseSignature) when work.AwaitsSignature => WorkState.Checking,
        (WorkState.Concluded, WorkAction.Handle) when IsBreach(work) && !work.AwaitsSignature => WorkState.Handled,
        (WorkState.Concluded, WorkAction.Close) when !IsBreach(work) => WorkState.Closed,
        (WorkState.Handled or WorkState.Recovering, WorkAction.RecordRecovery) when AtStake(work) > 0 => WorkState.Recovering,
        (WorkState.Handled, WorkAction.Close) when AtStake(work) == 0 => WorkState.Closed,
        (WorkState.Recovering, WorkAction.Close) => WorkState.Closed,
        // An appeal may be upheld at any time after the conclusion.
        (WorkState.Concluded or WorkState.Handled or WorkState.Recovering or WorkState.Closed, WorkAction.Reopen) => WorkState.Checking,
        _ => null,
    };

    /// <summary>Whoever works on findings of this prefecture at all.</summary>
    public static bool MayWork(Viewer viewer, string prefecture) => viewer.Role is Role.Supervisor or Role.Operator && viewer.SeesDetailOf(prefecture);

    /// <summary>What this person may do now: the actions that the work allows, without signing what they concluded themselves.</summary>
    public static ImmutableArray<WorkAction> Allowed(Actor actor, FindingWork work, string prefecture) => MayWork(actor.Viewer, prefecture)
        ? [.. Enum.GetValues<WorkAction>().Where(action => Next(work, action) is not null && !IsOwnSignature(actor.Account, work, action))]
        : [];

    public static bool IsOwnSignature(string account, FindingWork work, WorkAction action) =>
        action is WorkAction.Sign or WorkAction.RefuseSignature && string.Equals(account, work.ConcludedBy, StringComparison.OrdinalIgnoreCase);

    /// <summary>Yuan at stake when it was concluded: what a later version says must not move what may be taken back.</summary>
    public static decimal AtStake(FindingWork work) => work.Finding?.Amount ?? 0;

    private static bool IsBreach(FindingWork work) => work.Conclusion is Conclusion.Violation or Conclusion.Fraud;
}
