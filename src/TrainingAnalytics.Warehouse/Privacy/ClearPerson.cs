namespace TrainingAnalytics.Warehouse.Privacy;

/// <summary>A person in clear: lives in one answer, and says nothing of itself to a log.</summary>
/// <param name="Name">As the vault has it; null where no record gives a name.</param>
/// <param name="Id">Null where the vault has none.</param>
public sealed record ClearPerson(string Key, string? Name, string? Id)
{
    public override string ToString() => nameof(ClearPerson);
}
