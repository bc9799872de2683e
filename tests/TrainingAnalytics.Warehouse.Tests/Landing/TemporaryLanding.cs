using System.Text;
using TrainingAnalytics.Warehouse.Contracts;
using TrainingAnalytics.Warehouse.Extracts;
using TrainingAnalytics.Warehouse.Landing;
using TrainingAnalytics.Warehouse.Models;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Tests.Landing;

/// <summary>A warehouse's landing zone and a folder of files beside it, under the product's own contracts; removed after the test.</summary>
public sealed class TemporaryLanding : IDisposable
{
    private readonly string _root = Path.Combine(Path.GetTempPath(), "ta-tests", Guid.NewGuid().ToString("n"));

    public TemporaryLanding(ContractBook? book = null)
    {
        Book = book ?? Contracts;
        Folder = new(Path.Combine(_root, "warehouse"));
        Folder.Create();
        Directory.CreateDirectory(Files);
    }

    public static string SourcesFolder { get; } = Path.Combine(ProductFiles.Find().Sql, "sources");

    public static ContractBook Contracts { get; } = ContractBook.Read(SourcesFolder);

    public ContractBook Book { get; set; }

    public WarehouseFolder Folder { get; }

    public string Files => Path.Combine(_root, "files");

    public LandingZone Zone => new(Folder);

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(Files, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>Lands the places given, or all files, as one build.</summary>
    public IReadOnlyList<FileReport> Land(params string[] places) => Land(long.MaxValue, places);

    public IReadOnlyList<FileReport> Land(long unpackLimit, params string[] places)
    {
        var files = ExtractFinder.Find(places.Length > 0 ? places : [Files]).Files;
        return new LandingRun(Folder, Book) { UnpackLimit = unpackLimit }.Land(files);
    }

    /// <summary>Writes one file, lands it and tells its report.</summary>
    public FileReport Land(string name, string text) => Land([Write(name, text)])[0];

    public FileReport Land(string name, byte[] bytes) => Land([Write(name, bytes)])[0];

    /// <summary>What a query over the landing views answers.</summary>
    public ArrowTable Query(string sql)
    {
        using var bench = Workbench.ForTrial();
        new LandingViews(Zone, Book, SourcesFolder).Open(bench, Zone.Batches());
        return bench.Query(sql);
    }

    /// <summary>The quarantine of every batch: `line column code`, in the file's order.</summary>
    public IReadOnlyList<string> Faults() => [.. Quarantine().Select(f => $"{f.Line} {f.Column} {f.Code}")];

    public IReadOnlyList<(long Line, string? Column, string Code, string Detail)> Quarantine() => [.. Zone.Batches().SelectMany(Quarantine)];

    public IReadOnlyList<(long Line, string? Column, string Code, string Detail)> Quarantine(BatchManifest batch)
    {
        using var bench = Workbench.InMemory();
        return [.. bench.Query("select * from read_parquet($1)", Zone.Quarantine(batch.Extract, batch.Batch)).Rows()
            .Select(r => (r.Whole("line")!.Value, r.Text("column_name"), r.Text("code")!, r.Text("detail")!))];
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
