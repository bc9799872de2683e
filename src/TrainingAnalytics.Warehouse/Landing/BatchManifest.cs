using System.Text.Json;
using System.Text.Json.Serialization;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Landing;

/// <summary>What is known of a landed batch: written last, so that a batch without it is none.</summary>
/// <param name="Batch">SHA-256 of the source file.</param>
/// <param name="File">The source file's name, without folders.</param>
/// <param name="Build">The number of the build that landed it, rising.</param>
/// <param name="Order">Its place among the files of that build, by path.</param>
/// <param name="ContractHash">The contract that judged it.</param>
/// <param name="Landed">Rows accepted; those that newer batches supersede are told at each build.</param>
/// <param name="Quarantined">Rows in quarantine; a row may have several faults.</param>
/// <param name="Totals">Sums of money and hours over the landed rows, by column: control totals.</param>
/// <param name="QuarantinedTotals">The same over the quarantined rows, as far as their values could be read: together the file's own sums.</param>
/// <param name="Sample">The note of the folder of sample data that it came from; null for real data.</param>
public sealed record BatchManifest(
    string Extract,
    string Batch,
    string File,
    DateOnly? ExtractedOn,
    int Build,
    int Order,
    string ContractHash,
    string Encoding,
    long RowsRead,
    long Landed,
    long Quarantined,
    IReadOnlyDictionary<string, decimal> Totals,
    IReadOnlyDictionary<string, decimal> QuarantinedTotals,
    IReadOnlyList<string> UnknownColumns,
    string? Sample = null)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static BatchManifest Read(string path) => JsonSerializer.Deserialize<BatchManifest>(System.IO.File.ReadAllText(path), Json)!;

    public void Write(string path) => DurableFile.WriteText(path, JsonSerializer.Serialize(this, Json) + "\n");
}
