using TrainingAnalytics.Warehouse.Contracts;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Landing;

/// <summary>Sums of money and hours of a landed batch, to compare with the office's own.</summary>
internal static class ControlTotals
{
    public static Dictionary<string, decimal> Of(Workbench bench, Contract contract, string parquet)
    {
        var columns = contract.Columns.Where(c => c.Total).Select(c => c.Name).ToList();
        if (columns.Count == 0) return [];
        var sums = string.Join(", ", columns.Select(c => $"cast(coalesce(sum({c}), 0) as decimal(28, 2)) as {c}"));
        var row = bench.Query($"select {sums} from read_parquet($1)", parquet).Rows().Single();
        return columns.Select((c, i) => (c, (decimal)row[i]!)).ToDictionary(t => t.c, t => t.Item2);
    }
}
