using System.Collections.Concurrent;
using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Models;

/// <summary>Runs sql/checks against what was built.</summary>
public static class CheckRunner
{
    private const int SampleSize = 5;

    /// <exception cref="ModelFailedException">DuckDB could not run one.</exception>
    public static ImmutableArray<CheckResult> Run(Workbench bench, ModelGraph graph)
    {
        var results = new ConcurrentDictionary<Check, CheckResult>();
        new SideBySide(bench).Run(graph.Checks, _ => [], (mine, check) => results[check] = RunOne(mine, check));
        return [.. graph.Checks.Select(check => results[check])];
    }

    /// <exception cref="ChecksFailedException">One of severity error found rows.</exception>
    public static void RequirePublishable(ImmutableArray<CheckResult> results)
    {
        ImmutableArray<CheckResult> broken = [.. results.Where(result => result.StopsPublication)];
        if (!broken.IsEmpty) throw new ChecksFailedException(broken);
    }

    private static CheckResult RunOne(Workbench bench, Check check)
    {
        try
        {
            var rows = bench.Query($"select count(*) as breaking from ({check.Sql}\n)").Rows().Single().Whole("breaking")!.Value;
            return new CheckResult(check, rows, rows == 0 ? null : Sample(bench, check));
        }
        catch (QueryRefusedException refused)
        {
            throw new ModelFailedException(check.File, refused);
        }
    }

    // In an order, because the sample stands in the version, and the same data make the same version.
    private static string? Sample(Workbench bench, Check check) => bench.Query(
        $"select cast(to_json(list(sample)) as varchar) as sample from (select * from ({check.Sql}\n) order by all limit {SampleSize}) as sample")
        .Rows().Single().Text("sample");
}
