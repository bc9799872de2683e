namespace TrainingAnalytics.Warehouse.Samples;

/// <summary>Somebody who does not exist.</summary>
internal sealed class Person
{
    public required string IdNumber { get; init; }
    public required string Name { get; init; }
    public required bool Male { get; init; }
    public required string Phone { get; init; }
    public required string Account { get; init; }
    public required string HouseholdCounty { get; init; }
    public required string ResidenceCounty { get; init; }

    /// <summary>Set for who works already when first trained, and stays there.</summary>
    public Employer? Employer { get; init; }
}
