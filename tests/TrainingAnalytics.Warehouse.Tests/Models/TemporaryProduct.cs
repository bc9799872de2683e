using TrainingAnalytics.Warehouse.Models;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Tests.Models;

/// <summary>A product's folder with the files that a test writes into it.</summary>
public sealed class TemporaryProduct : IDisposable
{
    private readonly string _root = Path.Combine(Path.GetTempPath(), "ta-tests", Guid.NewGuid().ToString("n"));

    public TemporaryProduct()
    {
        Directory.CreateDirectory(Path.Combine(_root, "sql"));
        Directory.CreateDirectory(Path.Combine(_root, "dashboards"));
        Files = new ProductFiles(_root);
    }

    public ProductFiles Files { get; }

    public TemporaryProduct Write(string file, string text)
    {
        var path = Path.Combine(_root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    /// <summary>A model with a good header and the key `id`.</summary>
    public TemporaryProduct Model(string relation, string sql) =>
        Write($"sql/{relation.Replace('.', '/')}.sql", $"-- One row: a thing.\n-- Key: id\n{sql}\n");

    /// <summary>Builds everything, with landing made by these statements, and lets the test look at it.</summary>
    public IReadOnlyList<BuiltModel> Build(Action<Workbench, ModelGraph> look, params string[] landing) => Build(look, null, landing);

    /// <summary>The same, where the patterns read no more than these relations.</summary>
    public IReadOnlyList<BuiltModel> Build(Action<Workbench, ModelGraph> look, IReadOnlySet<string>? patternsRead, params string[] landing)
    {
        using var bench = Workbench.ForTrial();
        foreach (var statement in landing) bench.Execute(statement);
        VersionCatalogue.Begin(bench, new DateOnly(2021, 9, 30));
        var graph = ModelGraph.Of(ModelReader.Read(Files));
        var built = new ModelBuilder(bench, graph, patternsRead).Build();
        look(bench, graph);
        return built;
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
