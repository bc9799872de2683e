namespace TrainingAnalytics.Warehouse.Privacy;

/// <summary>A person as pages and files show them: 张**, 5499**********1234.</summary>
/// <param name="Key">The person's key, as versions write it.</param>
/// <param name="Name">Surname and stars; only stars where no record gives a name.</param>
/// <param name="Id">The first four and the last four of the ID, and stars between.</param>
public sealed record MaskedPerson(string Key, string Name, string Id);
