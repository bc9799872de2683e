namespace TrainingAnalytics.Warehouse.Office;

/// <summary>What a person makes of a finding. Only <see cref="Violation"/> and <see cref="Fraud"/> go on to handling; fraud counts once a second person has signed.</summary>
public enum Conclusion
{
    DataError,
    PolicyReading,
    Compliant,
    Violation,
    Fraud,
    Unverifiable,
}
