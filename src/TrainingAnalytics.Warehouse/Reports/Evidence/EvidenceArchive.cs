using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using TrainingAnalytics.Warehouse.Anomalies;

namespace TrainingAnalytics.Warehouse.Reports.Evidence;

/// <summary>CSV files for Excel and WPS, and a manifest by which anybody can tell what they are and that nobody changed them.</summary>
internal static class EvidenceArchive
{
    private static readonly JsonSerializerOptions Written = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    public static byte[] Of(ImmutableArray<EvidenceTable> tables, EvidenceFacts facts)
    {
        var files = tables.Select(table => (Name: $"{table.Name}.csv", Bytes: Csv(table), Rows: table.Rows.Count)).ToList();
        var hashes = files.Select(file => new { file = file.Name, rows = file.Rows, sha256 = Convert.ToHexStringLower(SHA256.HashData(file.Bytes)) });
        var manifest = new
        {
            facts.Version,
            as_of = Day(facts.AsOf),
            exported_at = facts.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            exported_by = facts.Who,
            facts.Chosen,
            masked = facts.IsMasked,
            findings = facts.Findings.Select(finding => Finding(finding, facts)),
            files = hashes,
        };
        return FixedZip.Of(facts.AsOf, [("manifest.json", JsonSerializer.SerializeToUtf8Bytes(manifest, Written)), .. files.Select(file => (file.Name, file.Bytes))]);
    }

    private static object Finding(Finding finding, EvidenceFacts facts) => new
    {
        finding = finding.Id,
        finding.Pattern,
        facts.Patterns.ByName[finding.Pattern].Clause,
        parameters = JsonDocument.Parse(finding.Parameters).RootElement,
        facts.Version,
        as_of = Day(facts.AsOf),
    };

    private static byte[] Csv(EvidenceTable table)
    {
        using var memory = new MemoryStream();
        CsvRows.WriteForSpreadsheet(memory, table.Headers, table.Rows);
        return memory.ToArray();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
