using System.Collections.Immutable;
using System.Globalization;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Models;

/// <summary>Whether a table's key is what its header says: never empty, never twice.</summary>
internal sealed class KeyTest(Workbench bench, Model model)
{
    // Up to here DuckDB counts the keys' hashes in a few hundredths of a second.
    internal const long Small = 400_000;
    private const int SampleSize = 5;

    private readonly string _columns = string.Join(", ", model.Header.Key.Select(column => column.Name));

    public (long Rows, ImmutableArray<ModelTestFault> Faults) Run()
    {
        try
        {
            var counts = Counts();
            return (counts.Whole("all_rows")!.Value, [.. Empty(counts), .. Twice(counts.Whole("all_rows")!.Value)]);
        }
        catch (QueryRefusedException refused)
        {
            throw new ModelFailedException(model.File, refused);
        }
    }

    private ArrowRow Counts()
    {
        var empties = model.Header.Key.Select((column, i) => $", count(*) - count({column.Name}) as empty_{i}");
        return bench.Query($"select count(*) as all_rows{string.Concat(empties)} from {model.Relation}").Rows().Single();
    }

    private IEnumerable<ModelTestFault> Empty(ArrowRow counts)
    {
        for (var i = 0; i < model.Header.Key.Length; i++)
            if (!model.Header.Key[i].MayBeEmpty && counts.Whole($"empty_{i}") is > 0 and var rows)
                yield return Fault($"key column {model.Header.Key[i].Name} is empty in {rows} rows", Sample($"select {_columns} from {model.Relation} where {model.Header.Key[i].Name} is null limit {SampleSize}"));
    }

    private IEnumerable<ModelTestFault> Twice(long rows)
    {
        if (rows <= Small && DifferentHashes() == rows) yield break;
        var suspects = rows <= Small ? null : new KeySuspects(bench, model.Relation, _columns, rows);
        if (suspects is { AreNone: true }) yield break;
        var twice = $"select {_columns} from {model.Relation}{suspects?.Filter} group by {_columns} having count(*) > 1";
        var keys = bench.Query($"select count(*) as keys from ({twice})").Rows().Single().Whole("keys");
        if (keys > 0) yield return Fault($"{keys} keys ({_columns}) stand on more than one row", Sample($"{twice} order by all limit {SampleSize}"));
        suspects?.Drop();
    }

    // Equal keys have equal hashes: as many hashes as rows means as many keys. Numbers are counted three times as fast as texts.
    private long? DifferentHashes() =>
        bench.Query($"select count(distinct hash({_columns})) as hashes from {model.Relation}").Rows().Single().Whole("hashes");

    private ImmutableArray<string> Sample(string sql) =>
        [.. bench.Query(sql).Rows().Select(row => string.Join('/', Enumerable.Range(0, model.Header.Key.Length).Select(i => Convert.ToString(row[i], CultureInfo.InvariantCulture) ?? "")))];

    private ModelTestFault Fault(string found, ImmutableArray<string> sample) => new(model.File, model.Relation, found, sample);
}
