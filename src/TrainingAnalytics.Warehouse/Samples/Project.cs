namespace TrainingAnalytics.Warehouse.Samples;

/// <summary>A price of a project in the catalogue, for a time.</summary>
internal sealed record Validity(DateOnly From, DateOnly? To, decimal Amount);

/// <summary>A training project. One without validities is not in the catalogue.</summary>
internal sealed record Project(
    string Code, string Name, string OccupationCode, string OccupationName, int SkillLevel, Code Type, int Hours,
    Code Family, Validity[] Validities)
{
    public int Days => Math.Max(1, Hours / 8);

    /// <summary>The standard on a day; where there is none, the nearest price, for that is what offices pay by.</summary>
    public decimal StandardOn(DateOnly day) =>
        (Validities.FirstOrDefault(v => v.From <= day && (v.To is null || day <= v.To)) ?? Validities.LastOrDefault())?.Amount ?? 1_200m;
}
