using System.Numerics;
using Apache.Arrow;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Models;

/// <summary>
/// The few keys of a large table that may stand on two rows. Grouping four million keys takes DuckDB two seconds, and
/// their hashes still 0.6; here each hash sets one bit of a bitmap, and only the hashes that find their bit set
/// already are looked at again. Two equal keys always have equal hashes, so none is missed.
/// </summary>
internal sealed class KeySuspects
{
    private const int BitsPerRow = 16;
    private const ulong MostBits = 1UL << 30;

    private readonly Workbench _bench;
    private readonly string _hash;
    private readonly string _table;

    public KeySuspects(Workbench bench, string relation, string columns, long rows)
    {
        // Named after its table: others are tested at the same time.
        (_bench, _hash, _table) = (bench, $"hash({columns})", $"staging.key_suspect_{relation.Replace('.', '_')}");
        var suspects = Find(relation, rows);
        AreNone = suspects.Length == 0;
        if (!AreNone) Store(suspects);
    }

    public bool AreNone { get; }

    public string Filter => $" where {_hash} in (select key_hash from {_table})";

    public void Drop() => _bench.Execute($"drop table {_table}");

    private UInt64Array Find(string relation, long rows)
    {
        var bits = Math.Min(BitOperations.RoundUpToPowerOf2((ulong)rows * BitsPerRow), MostBits);
        using var seen = new SeenBits(Math.Max(bits, 64));
        var suspects = new UInt64Array.Builder();
        _bench.Stream($"select {_hash} as key_hash from {relation}", batch => Mark(((UInt64Array)batch.Column(0)).Values, seen, suspects));
        return suspects.Build();
    }

    private static void Mark(ReadOnlySpan<ulong> hashes, SeenBits seen, UInt64Array.Builder suspects)
    {
        foreach (var hash in hashes)
            if (!seen.Add(hash))
                suspects.Append(hash);
    }

    private void Store(UInt64Array suspects)
    {
        using var batch = new RecordBatch.Builder().Append("key_hash", false, suspects).Build();
        using var stream = new BatchStream(batch.Schema, [batch]);
        _bench.ArrowView($"key_suspect_{Environment.CurrentManagedThreadId}", stream, view => _bench.Execute($"create table {_table} as select distinct key_hash from {view}"));
    }
}
