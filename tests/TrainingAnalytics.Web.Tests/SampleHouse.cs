using Bunit;
using Microsoft.Extensions.Primitives;
using TrainingAnalytics.Warehouse;
using TrainingAnalytics.Warehouse.Models;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;
using TrainingAnalytics.Web.Start;
using TrainingAnalytics.Web.Tests;

[assembly: AssemblyFixture(typeof(SampleHouse))]

namespace TrainingAnalytics.Web.Tests;

/// <summary>A warehouse of the whole sample, with everything that is planted in it: what pages of findings are tested against. Who writes into its office takes one of their own.</summary>
public sealed class SampleHouse : IDisposable
{
    private readonly string _root = Path.Combine(Path.GetTempPath(), "ta-web-tests", Guid.NewGuid().ToString("n"));

    public SampleHouse()
    {
        var product = ProductFiles.Find();
        var folder = new WarehouseFolder(_root);
        new Pipeline(new BuildOrder(folder, product, [Path.Combine(product.Root, "data-samples", "good")])).Build();
        House = new House(product, folder);
    }

    public House House { get; }

    public static Viewer Supervisor { get; } = new(Role.Supervisor, ["540100", "540200"]);

    /// <summary>A page for this account, at this address, with what was posted to it.</summary>
    public BunitContext For(string account, string query = "", string path = "", Dictionary<string, StringValues>? posted = null) =>
        PageContext.For(House, account, path, query, posted);

    /// <summary>One value of the version, by hand.</summary>
    public string One(string sql)
    {
        using var version = House.Shelf.Current();
        var row = version.Query(sql).Rows().Single();
        return row.Text("one")!;
    }

    public void Dispose()
    {
        House.Dispose();
        Directory.Delete(_root, recursive: true);
    }
}
