namespace TrainingAnalytics.Warehouse.Office;

/// <summary>What somebody does to a finding; each is one entry of the log.</summary>
public enum WorkAction
{
    Assign,
    StartChecking,
    RecordExplanation,
    Conclude,
    Sign,
    RefuseSignature,
    Handle,
    RecordRecovery,
    Close,
    Reopen,
}
