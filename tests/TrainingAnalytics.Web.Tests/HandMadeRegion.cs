using Bunit;
using TrainingAnalytics.Warehouse.Models;
using TrainingAnalytics.Warehouse.Versions;
using TrainingAnalytics.Web.Start;

namespace TrainingAnalytics.Web.Tests;

/// <summary>A published warehouse with a small region made by hand (hand-made-region.sql), and pages rendered from it.</summary>
public sealed class HandMadeRegion : IDisposable
{
    private readonly string _root = Path.Combine(Path.GetTempPath(), "ta-web-tests", Guid.NewGuid().ToString("n"));

    public HandMadeRegion()
        : this(ProductFiles.Find())
    {
    }

    internal HandMadeRegion(ProductFiles product)
    {
        Publish(1);
        House = new House(product, new WarehouseFolder(_root));
    }

    public House House { get; }

    /// <summary>Publishes the region once more, with whatever is said besides.</summary>
    public void Publish(int number, params string[] besides)
    {
        var folder = new WarehouseFolder(_root);
        folder.Create();
        using var shelf = new VersionShelf(folder);
        using var bench = Workbench.ForBuild(folder);
        bench.Execute("create schema meta");
        bench.Execute("create table meta.as_of as select date '2021-09-30' as as_of");
        foreach (var statement in Script().Concat(besides))
        {
            bench.Execute(statement);
        }

        bench.Finish();
        shelf.Publish(bench.BuildingFile, VersionName.Of(new DateOnly(2021, 9, 30), $"{number:x8}"));
    }

    public BunitContext For(string account, string query = "")
    {
        var context = PageContext.For(House, account, query: query);
        context.JSInterop.Mode = JSRuntimeMode.Loose;
        return context;
    }

    public void Dispose()
    {
        House.Dispose();
        Directory.Delete(_root, recursive: true);
    }

    private static IEnumerable<string> Script() =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "hand-made-region.sql"))
            .Split(";\n").Where(statement => statement.Trim().Length > 0);
}
