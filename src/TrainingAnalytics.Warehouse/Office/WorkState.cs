namespace TrainingAnalytics.Warehouse.Office;

/// <summary>How far the work on a finding has come, in its order. Only <see cref="WorkAction.Reopen"/> and a refused signature lead back.</summary>
public enum WorkState
{
    New,
    Assigned,
    Checking,

    /// <summary>The institution's statement is recorded. May be left out: concluding from checking says why.</summary>
    Explained,
    Concluded,
    Handled,
    Recovering,
    Closed,
}
