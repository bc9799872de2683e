using System.Security.Cryptography;
using System.Text;
using TrainingAnalytics.Warehouse.Contracts;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Landing;

/// <summary>The landed batches of a warehouse: content-addressed files that are only ever added.</summary>
public sealed class LandingZone(WarehouseFolder folder)
{
    /// <summary>Every batch, in their order.</summary>
    public IReadOnlyList<BatchManifest> Batches() => InOrder(Files("*.json").Select(BatchManifest.Read));

    /// <summary>
    /// Those of one extract together and the older one first: by extraction date (none counts as oldest), then by the build
    /// that landed it, then by path within a build. Which extract came in first changes nothing.
    /// </summary>
    internal static IReadOnlyList<BatchManifest> InOrder(IEnumerable<BatchManifest> batches) =>
    [
        .. batches.OrderBy(m => m.Extract, StringComparer.Ordinal).ThenBy(m => m.ExtractedOn ?? DateOnly.MinValue).ThenBy(m => m.Build).ThenBy(m => m.Order)
            .ThenBy(m => m.Batch, StringComparer.Ordinal),
    ];

    public string Parquet(string extract, string batch) => Path.Combine(folder.Landing, extract, batch + ".parquet");

    public string Quarantine(string extract, string batch) => Path.Combine(folder.Landing, extract, batch + ".quarantine.parquet");

    public string Manifest(string extract, string batch) => Path.Combine(folder.Landing, extract, batch + ".json");

    /// <summary>Names what is landed: the same batches in the same order under the same contracts have the same hash, on any machine.</summary>
    public static string Hash(IReadOnlyList<BatchManifest> batches) => Hash(batches.Select(b => $"{b.Extract} {b.Batch} {b.ContractHash}"));

    /// <summary>One hash over several texts.</summary>
    public static string Hash(IEnumerable<string> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));

    /// <summary>Batches that another contract judged: their files are needed again.</summary>
    public static IEnumerable<BatchManifest> Stale(IEnumerable<BatchManifest> batches, ContractBook book) =>
        batches.Where(b => book.Find(b.Extract) is { } contract && contract.Hash != b.ContractHash);

    /// <summary>Finishes the batches that a killed build left whole, and removes what it left half written.</summary>
    public void Recover()
    {
        foreach (var extract in Extracts()) BatchFiles.FinishAll(this, extract);
        string[] patterns = ["*.part", "*.tmp"];
        var folders = new[] { folder.Landing, folder.Vault }.Where(Directory.Exists);
        foreach (var part in patterns.SelectMany(p => Files(p).Concat(folders.SelectMany(f => Directory.GetFiles(f, p))))) File.Delete(part);
    }

    private string[] Files(string pattern) => [.. Extracts().SelectMany(d => Directory.GetFiles(d, pattern)).Order(StringComparer.Ordinal)];

    private string[] Extracts() => Directory.Exists(folder.Landing) ? Directory.GetDirectories(folder.Landing) : [];
}
