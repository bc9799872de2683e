using System.Text.Json;
using TrainingAnalytics.Warehouse.Anomalies;
using TrainingAnalytics.Warehouse.Contracts;
using TrainingAnalytics.Warehouse.Landing;
using TrainingAnalytics.Warehouse.Models;
using TrainingAnalytics.Warehouse.Tests.Anomalies;
using TrainingAnalytics.Warehouse.Versions;

[assembly: AssemblyFixture(typeof(CaseBuild))]

namespace TrainingAnalytics.Warehouse.Tests.Anomalies;

/// <summary>All cases of all patterns in one build without a file: staging, core, patterns, findings.</summary>
public sealed class CaseBuild
{
    private static readonly ProductFiles Product = ProductFiles.Find();
    private readonly Lazy<(ILookup<string, FoundRecord> Found, string[] Questioned)> _built;

    public CaseBuild() => _built = new(Build);

    public IReadOnlyList<PatternCase> Cases { get; } = CaseFile.ReadAll(Product);

    /// <summary>The records that the pattern found in the case.</summary>
    public IReadOnlyDictionary<string, FoundRecord> Found(PatternCase one) => _built.Value.Found[one.Pattern]
        .Where(found => found.Key.Contains(one.Prefix, StringComparison.Ordinal))
        .ToDictionary(found => found.Key.Replace(one.Prefix, "", StringComparison.Ordinal));

    /// <summary>The trainings of the case that a finding of whatever pattern questions.</summary>
    public IEnumerable<string> Questioned(PatternCase one) => _built.Value.Questioned
        .Where(key => key.Contains(one.Prefix, StringComparison.Ordinal))
        .Select(key => key.Replace(one.Prefix, "", StringComparison.Ordinal));

    private (ILookup<string, FoundRecord>, string[]) Build()
    {
        using var bench = Workbench.ForTrial();
        var sources = Path.Combine(Product.Sql, "sources");
        new LandingViews(new LandingZone(new WarehouseFolder(Product.Root)), ContractBook.Read(sources), sources).Open(bench, []);
        var rows = new CaseRows();
        foreach (var extract in Cases.SelectMany(rows.Of).GroupBy(row => row.Extract, row => row.Values)) Land(bench, extract.Key, [.. extract]);
        VersionCatalogue.Begin(bench, new DateOnly(2021, 12, 31));
        var patterns = PatternReader.Read(Product);
        var graph = ModelGraph.Of(ModelReader.Read(Product));
        new ModelBuilder(bench, graph).Build(makeFindings: () => new PatternRun(bench, patterns, PatternSettings.Defaults, () => rows.Vault.Values).Run());
        var found = bench.Query("select pattern, record_key, leaning, cast(amount as varchar) as amount, facts from anomalies.evidence").Rows()
            .ToLookup(row => row.Text("pattern")!, row => new FoundRecord(row.Text("record_key")!, row.Text("leaning")!, row.Text("amount")!, row.Text("facts")!));
        return (found, [.. bench.Query("select training_key from anomalies.training_standing where is_questioned").Rows().Select(row => row.Text("training_key")!)]);
    }

    private static void Land(Workbench bench, string extract, IReadOnlyList<Dictionary<string, string>> rows)
    {
        var isTable = extract == "conclusion";
        if (!isTable)
        {
            bench.Execute($"create table landing.given_{extract} as select * from landing.{extract}");
            bench.Execute($"drop view landing.{extract}");
        }

        var table = isTable ? "landing.conclusion" : $"landing.given_{extract}";
        var types = bench.Query($"select column_name, data_type from duckdb_columns() where table_name = '{table[8..]}'").Rows().ToDictionary(row => row.Text("column_name")!, row => row.Text("data_type")!);
        foreach (var alike in rows.Chunk(2000).SelectMany(chunk => chunk.GroupBy(row => string.Join(',', row.Keys))))
        {
            var values = string.Join(", ", alike.Select(row => $"({string.Join(", ", row.Select(pair => $"cast('{pair.Value}' as {types[pair.Key]})"))})"));
            bench.Execute($"insert into {table} ({alike.Key}) values {values}");
        }

        if (!isTable) bench.Execute($"create view landing.{extract} as select * exclude (batch_no, line, key_hash), 1 as batch_no, cast(rowid as integer) as line, cast(rowid as bigint) as key_hash from {table}");
    }
}

/// <summary>A record among the evidence, its amount, and its facts as JSON.</summary>
public sealed record FoundRecord(string Key, string Leaning, string Amount, string Facts)
{
    /// <summary>The amount, or a fact of that name; null if it has none.</summary>
    public string? Fact(string name)
    {
        if (name == "amount") return Amount;
        using var facts = JsonDocument.Parse(Facts);
        return facts.RootElement.TryGetProperty(name, out var value) ? value.ToString() : null;
    }
}
