using Bunit;
using TrainingAnalytics.Warehouse;
using TrainingAnalytics.Warehouse.Models;
using TrainingAnalytics.Warehouse.Versions;
using TrainingAnalytics.Web.Start;
using TrainingAnalytics.Web.Tests;

[assembly: AssemblyFixture(typeof(LandedFiles))]

namespace TrainingAnalytics.Web.Tests;

/// <summary>A warehouse built from a few of the sample's files, good and broken, as an office would send them.</summary>
public sealed class LandedFiles : IDisposable
{
    private static readonly string[] Good = ["class_2021_20210930.csv", "payment_540100_2021_20210930.csv", "培训机构_20210930.csv"];

    private static readonly string[] Broken =
    [
        "registry__two_faults_in_a_row.csv", "registry__bad_type_date.csv", "payment__bad_code_fund.csv",
        "registry__missing_column.csv", "nobody__unknown_extract.csv",
    ];

    private readonly string _root = Path.Combine(Path.GetTempPath(), "ta-web-tests", Guid.NewGuid().ToString("n"));

    public LandedFiles()
    {
        var product = ProductFiles.Find();
        var folder = new WarehouseFolder(Path.Combine(_root, "warehouse"));
        new Pipeline(new BuildOrder(folder, product, Files(product))).Build();
        House = new House(product, folder);
    }

    public House House { get; }

    /// <summary>One row a line, with one column that nothing reads and more faulty lines than a page holds.</summary>
    public static int ManyFaults { get; } = 60;

    public BunitContext For(string account, string query = "") => PageContext.For(House, account, query: query);

    public void Dispose()
    {
        House.Dispose();
        Directory.Delete(_root, recursive: true);
    }

    private IReadOnlyList<string> Files(ProductFiles product)
    {
        Directory.CreateDirectory(_root);
        var many = Path.Combine(_root, "evaluator_many_20210101.csv");
        File.WriteAllLines(many, Enumerable.Range(0, ManyFaults).Select(i => $"E{i},机构,540102,2021-13-01,x")
            .Prepend("evaluator_code,evaluator_name,county_code,valid_from,favourite_colour"));
        return
        [
            .. Good.Select(name => Path.Combine(product.Root, "data-samples", "good", name)),
            .. Broken.Select(name => Path.Combine(product.Root, "data-samples", "broken", name)),
            many,
        ];
    }
}
