namespace TrainingAnalytics.Warehouse.Samples;

internal sealed record Employer(string Uscc, string County);

/// <summary>One time of being insured (or none, with what else the insurance office knows of a person).</summary>
internal sealed record InsuranceSpell(
    string IdNumber, DateOnly From, Employer? Employer, DateOnly? To = null, DateOnly? PensionFrom = null, DateOnly? DeceasedOn = null);
