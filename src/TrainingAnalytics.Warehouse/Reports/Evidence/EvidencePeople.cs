using System.Collections.Frozen;
using TrainingAnalytics.Warehouse.Privacy;

namespace TrainingAnalytics.Warehouse.Reports.Evidence;

/// <summary>The people of an evidence file by their keys, as this file may show them. Says nothing of itself to a log.</summary>
internal sealed class EvidencePeople(FrozenDictionary<string, (string Name, string Id)> byKey)
{
    public static EvidencePeople Masked(IEnumerable<MaskedPerson> people) => new(people.ToFrozenDictionary(person => person.Key, person => (person.Name, person.Id)));

    public static EvidencePeople Clear(IEnumerable<ClearPerson> people) =>
        new(people.ToFrozenDictionary(person => person.Key, person => (person.Name ?? Mask.Nothing, person.Id ?? Mask.Nothing)));

    public string Name(string key) => byKey.TryGetValue(key, out var person) ? person.Name : Mask.Nothing;

    public string Id(string key) => byKey.TryGetValue(key, out var person) ? person.Id : Mask.Nothing;
}
