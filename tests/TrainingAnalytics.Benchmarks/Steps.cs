using DuckDB.NET.Data;
using TrainingAnalytics.Warehouse;
using TrainingAnalytics.Warehouse.Models;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Benchmarks;

/// <summary>The steps that are compared, each on the same files.</summary>
internal static class Steps
{
    public static int Run(string step, string[] words) => step switch
    {
        "bare" => Measure.Print(() => BareCopy(words[0], words[1])),
        "build" => Measure.Print(() => Build(words[0], words[1..])),
        _ => throw new ArgumentException($"no step '{step}'"),
    };

    // (a) What DuckDB needs merely to copy the files into tables, nothing judged.
    private static (Dictionary<string, double>, Dictionary<string, double>) BareCopy(string folder, string database)
    {
        using var connection = new DuckDBConnection($"DataSource={database}");
        connection.Open();
        foreach (var (file, i) in Directory.GetFiles(folder, "*.csv").Order(StringComparer.Ordinal).Select((f, i) => (f, i)))
            Execute(connection, $"create table t{i} as select * from read_csv('{file}', all_varchar = true)");
        Execute(connection, "checkpoint");
        return ([], []);
    }

    // (c) and (d) The whole way, from files to a published version.
    private static (Dictionary<string, double>, Dictionary<string, double>) Build(string warehouse, string[] folders)
    {
        var phases = new PhaseClock();
        new Pipeline(new(new WarehouseFolder(warehouse), ProductFiles.Find(), folders), phases).Build();
        return phases.Ended();
    }

    private static void Execute(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
