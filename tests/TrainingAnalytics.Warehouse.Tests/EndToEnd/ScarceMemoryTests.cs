using TrainingAnalytics.Warehouse.Models;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Tests.EndToEnd;

public sealed class ScarceMemoryTests : IDisposable
{
    private readonly WarehouseFolder _folder = new(Path.Combine(Path.GetTempPath(), "ta-tests", Guid.NewGuid().ToString("n")));

    // What is built where memory is scarce takes other ways: views, one query after another, the vault last.
    [Fact]
    public void Build_OfManyRows_MakesTheVersionThatOfFewDoes()
    {
        var few = Built(long.MaxValue);
        Directory.Delete(_folder.Versions, recursive: true);
        File.Delete(_folder.Current);

        Assert.Equal(few, Built(0));
        Assert.Contains(few, table => table.StartsWith("anomalies.evidence ", StringComparison.Ordinal) && !table.StartsWith("anomalies.evidence 0 ", StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(_folder.Root, recursive: true);

    private List<string> Built(long manyRows)
    {
        new Pipeline(new(_folder, ProductFiles.Find(), [SampleWarehouse.Extracts])) { ManyRows = manyRows }.Build();
        using var shelf = new VersionShelf(_folder);
        using var version = shelf.Current();
        // meta.model says how many rows a table of staging has, and nothing of a view.
        return [.. version.Query("select schema_name || '.' || table_name as relation from duckdb_tables() where relation <> 'meta.model' order by relation").Rows().Select(row => Told(version, row.Text("relation")!))];
    }

    // Every row of the table, in whatever order.
    private static string Told(OpenVersion version, string relation)
    {
        var told = version.Query($"select count(*) as rows, cast(bit_xor(hash(told)) as varchar) as hash from {relation} as told").Rows().Single();
        return $"{relation} {told.Whole("rows")} {told.Text("hash")}";
    }
}
