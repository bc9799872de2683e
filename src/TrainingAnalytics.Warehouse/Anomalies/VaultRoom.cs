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
    // Arrays of more than 85 kB are collected seldom: with eight times as many at once hundreds of megabytes of them lay about.
    private const int AtOnce = 1 << 11;

    private static readonly Dictionary<string, string> Uuid = new() { ["ARROW:extension:name"] = "arrow.uuid", ["ARROW:extension:metadata"] = "" };

    private static readonly Schema Columns = new(
        [new Field("token", new FixedSizeBinaryType(16), nullable: false, Uuid), new Field("clear", StringType.Default, nullable: false)], metadata: null);

    /// <summary>`vault.person(person_key, id_number, birth_date)` and `vault.name(name_token, name)`, the name folded as its token is.</summary>
    /// <param name="entries">Read twice, a few at a time: all at once they took 0.9 GB at ten times the region.</param>
    public static void Open(Workbench bench, IEnumerable<VaultEntry> entries)
    {
        bench.Execute("attach ':memory:' as vault");
        Fill(bench, entries.Where(entry => entry.Kind == TokenKind.Person), clear => clear, """
            create table vault.person as
            select token as person_key, clear as id_number, strptime(substr(clear, 7, 8), '%Y%m%d')::date as birth_date
            from vault_entry
            """);
        Fill(bench, entries.Where(entry => entry.Kind == TokenKind.Name), clear => Canonical.Of(TokenKind.Name, clear), """
            create table vault.name as
            select token as name_token, min(clear) as name
            from vault_entry
            group by token
            """);
    }

    public static void Close(Workbench bench) => bench.Execute("detach vault");

    private static void Fill(Workbench bench, IEnumerable<VaultEntry> entries, Func<string, string> fold, string sql)
    {
        using var stream = new BatchStream(Columns, entries.Chunk(AtOnce).Select(chunk => new RecordBatch(Columns, [Tokens(chunk), Clear(chunk, fold)], chunk.Length)));
        bench.ArrowView("vault_entry", stream, _ => bench.Execute(sql));
    }

    private static IArrowArray Tokens(VaultEntry[] entries)
    {
        var tokens = entries.Select(entry => entry.Token).ToArray();
        var bytes = new ArrowBuffer(MemoryMarshal.AsBytes(tokens.AsSpan()).ToArray());
        return ArrowArrayFactory.BuildArray(new ArrayData(new FixedSizeBinaryType(16), entries.Length, 0, 0, [ArrowBuffer.Empty, bytes]));
    }

    private static StringArray Clear(VaultEntry[] entries, Func<string, string> fold)
    {
        var builder = new StringArray.Builder();
        builder.Reserve(entries.Length);
        foreach (var entry in entries) builder.Append(fold(entry.Clear));
        return builder.Build();
    }
}
