using System.Collections.Concurrent;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Tests.Versions;

public sealed class SideBySideTests
{
    private static readonly string[] Letters = ["a", "b", "c", "d", "e"];

    [Fact]
    public void Run_PiecesThatWaitForOthers_ComeAfterThem()
    {
        using var bench = Workbench.ForTrial();
        var done = new ConcurrentQueue<string>();
        new SideBySide(bench).Run(Letters, letter => letter == "a" ? [] : ["a"], (mine, letter) =>
        {
            mine.Execute($"create table {letter} as select '{letter}' as letter");
            done.Enqueue(letter);
        });
        Assert.Equal("a", done.First());
        Assert.Equal(Letters, done.Order());
        Assert.Equal("abcde", bench.Query("select string_agg(letter, '' order by letter) as all_of_them from (from a union all from b union all from c union all from d union all from e)").Rows().Single().Text("all_of_them"));
    }

    [Fact]
    public void Run_SeveralThatMayBegin_BeginsTheLongestWayFirst()
    {
        using var bench = Workbench.ForTrial();
        Assert.SkipUnless(bench.QueriesAtOnce > 1, "one core does one piece after another");
        var begun = new ConcurrentQueue<string>();
        // e waits for d and d for c: whatever else there is, c is what the end waits for.
        new SideBySide(bench).Run(Letters, letter => letter switch { "e" => ["d"], "d" => ["c"], _ => [] }, (_, letter) =>
        {
            begun.Enqueue(letter);
            Thread.Sleep(50);
        });
        Assert.Contains("c", begun.Take(bench.QueriesAtOnce));
        Assert.Equal("e", begun.Last());
    }

    [Fact]
    public void Run_OnePieceFails_TheFailureIsToldAndWhatWaitsForItNeverRuns()
    {
        using var bench = Workbench.ForTrial();
        var done = new ConcurrentQueue<string>();
        var refused = Assert.Throws<QueryRefusedException>(() => new SideBySide(bench).Run(Letters, letter => letter == "a" ? [] : ["a"], (mine, letter) =>
        {
            mine.Execute("select * from nowhere");
            done.Enqueue(letter);
        }));
        Assert.Contains("nowhere", refused.Message, StringComparison.Ordinal);
        Assert.Empty(done);
    }

    [Fact]
    public void Run_OneAfterAnother_KeepsTheOrder()
    {
        using var bench = Workbench.ForTrial();
        bench.SpareMemory();
        var done = new ConcurrentQueue<string>();
        new SideBySide(bench).Run(Letters, _ => [], (_, letter) => done.Enqueue(letter));
        Assert.Equal(Letters, done);
    }
}
