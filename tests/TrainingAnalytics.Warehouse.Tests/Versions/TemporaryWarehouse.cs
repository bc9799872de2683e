using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Tests.Versions;

/// <summary>A warehouse in a folder of its own, removed after the test.</summary>
public sealed class TemporaryWarehouse : IDisposable
{
    public TemporaryWarehouse()
    {
        Folder = new WarehouseFolder(Path.Combine(Path.GetTempPath(), "ta-tests", Guid.NewGuid().ToString("n")));
        Folder.Create();
        Shelf = new VersionShelf(Folder);
    }

    public WarehouseFolder Folder { get; }

    public VersionShelf Shelf { get; }

    /// <summary>Builds a version of these statements and publishes it.</summary>
    public string Publish(int number, params string[] statements)
    {
        var name = VersionName.Of(new DateOnly(2021, 9, 30), $"{number:x8}");
        using var bench = Workbench.ForBuild(Folder);
        bench.Execute("create schema meta");
        bench.Execute("create table meta.as_of as select date '2021-09-30' as as_of");
        foreach (var statement in statements) bench.Execute(statement);
        bench.Finish();
        Shelf.Publish(bench.BuildingFile, name);
        return name;
    }

    public void Dispose()
    {
        Shelf.Dispose();
        Directory.Delete(Folder.Root, recursive: true);
    }
}
