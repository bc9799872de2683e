using System.Runtime.InteropServices;
using Apache.Arrow;
using Apache.Arrow.Types;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Anomalies;

/// <summary>
/// The clear values that some patterns compare, in an attached database in memory while the patterns run. Nothing of it
/// goes into the version: patterns return keys and counts.
/// </summary>
internal static class VaultRoom
{
    private static readonly Dictionary<string, string> Uuid = new() { ["ARROW:extension:name"] = "arrow.uuid", ["ARROW:extension:metadata"] = "" };

    private static readonly Schema Columns = new(
        [new Field("token", new FixedSizeBinaryType(16), nullable: false, Uuid), new Field("clear", StringType.Default, nullable: false)], metadata: null);

    /// <summary>`vault.person(person_key, id_number, birth_date)` and `vault.name(name_token, name)`, the name folded as its token is.</summary>
    public static void Open(Workbench bench, IEnumerable<VaultEntry> entries)
    {
        var kinds = entries.Where(entry => entry.Kind is TokenKind.Person or TokenKind.Name).ToLookup(entry => entry.Kind);
        bench.Execute("attach ':memory:' as vault");
        Fill(bench, [.. kinds[TokenKind.Person]], clear => clear, """
            create table vault.person as
            select token as person_key, clear as id_number, strptime(substr(clear, 7, 8), '%Y%m%d')::date as birth_date
            from vault_entry
            """);
        Fill(bench, [.. kinds[TokenKind.Name]], clear => Canonical.Of(TokenKind.Name, clear), """
            create table vault.name as
            select token as name_token, min(clear) as name
            from vault_entry
            group by token
            """);
    }

    public static void Close(Workbench bench) => bench.Execute("detach vault");

    private static void Fill(Workbench bench, IReadOnlyList<VaultEntry> entries, Func<string, string> fold, string sql)
    {
        using var batch = new RecordBatch(Columns, [Tokens(entries), Clear(entries, fold)], entries.Count);
        bench.ArrowView("vault_entry", new BatchStream(Columns, [batch]), _ => bench.Execute(sql));
    }

    private static IArrowArray Tokens(IReadOnlyList<VaultEntry> entries)
    {
        var tokens = entries.Select(entry => entry.Token).ToArray();
        var bytes = new ArrowBuffer(MemoryMarshal.AsBytes(tokens.AsSpan()).ToArray());
        return ArrowArrayFactory.BuildArray(new ArrayData(new FixedSizeBinaryType(16), entries.Count, 0, 0, [ArrowBuffer.Empty, bytes]));
    }

    private static StringArray Clear(IReadOnlyList<VaultEntry> entries, Func<string, string> fold)
    {
        var builder = new StringArray.Builder();
        builder.Reserve(entries.Count);
        foreach (var entry in entries) builder.Append(fold(entry.Clear));
        return builder.Build();
    }
}
