using System.Text.Json;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Landing;

/// <summary>
/// The place of each new batch, noted before the first one lands: where a build is killed in between, the next one gives
/// the rest the places that they had, and the order of the batches is that of an undisturbed build.
/// </summary>
internal sealed class LandingPlan
{
    private readonly WarehouseFolder _folder;
    private readonly Dictionary<string, (int Build, int Order)> _places;

    private LandingPlan(WarehouseFolder folder, Dictionary<string, (int Build, int Order)> places) => (_folder, _places) = (folder, places);

    /// <summary>Where a batch that is new in this landing stands.</summary>
    public (int Build, int Order) this[string batch] => _places[batch];

    /// <summary>Notes the places of new batches; `batches` in the order of their paths.</summary>
    public static LandingPlan Make(WarehouseFolder folder, IReadOnlyDictionary<string, BatchManifest> landed, IEnumerable<(string Batch, int Order)> batches)
    {
        var places = Places(landed, Read(folder), batches);
        if (places.Count > 0) DurableFile.WriteText(Note(folder), JsonSerializer.Serialize(places.ToDictionary(p => p.Key, p => new[] { p.Value.Build, p.Value.Order })));
        return new(folder, places);
    }

    /// <summary>The places of those that are not landed yet: as an unfinished build noted them, else after all builds before.</summary>
    internal static Dictionary<string, (int Build, int Order)> Places(
        IReadOnlyDictionary<string, BatchManifest> landed, IReadOnlyDictionary<string, (int Build, int Order)> unfinished, IEnumerable<(string Batch, int Order)> batches)
    {
        var build = 1 + landed.Values.Select(b => b.Build).Concat(unfinished.Values.Select(p => p.Build)).DefaultIfEmpty(0).Max();
        return batches.Where(b => !landed.ContainsKey(b.Batch)).ToDictionary(b => b.Batch, b => unfinished.GetValueOrDefault(b.Batch, (Build: build, b.Order)));
    }

    /// <summary>Every file had its turn: there is nothing to go on with.</summary>
    public void Done() => File.Delete(Note(_folder));

    private static Dictionary<string, (int Build, int Order)> Read(WarehouseFolder folder) =>
        File.Exists(Note(folder))
            ? JsonSerializer.Deserialize<Dictionary<string, int[]>>(File.ReadAllText(Note(folder)))!.ToDictionary(p => p.Key, p => (p.Value[0], p.Value[1]))
            : [];

    private static string Note(WarehouseFolder folder) => Path.Combine(folder.Landing, "unfinished.json");
}
