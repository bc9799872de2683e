using TrainingAnalytics.Warehouse.Models;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Tests.Samples;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Tests.Anomalies;

/// <summary>A warehouse of the sample, in a folder that goes with it.</summary>
public sealed class BuiltSample : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("findings");

    public BuiltSample(SampleFixture sample) => Build(sample.Folder.FullName);

    public string Root => _root.FullName;

    public WarehouseFolder Folder => new(_root.FullName);

    public void Rebuild() => Build();

    public OpenVersion Open()
    {
        using var shelf = new VersionShelf(Folder);
        return shelf.Current();
    }

    public IEnumerable<VaultEntry> Vault() => new Vault(Folder.Vault, InstallationKey.OpenOrCreate(Folder.Vault)).ReadAll();

    public void Dispose() => _root.Delete(recursive: true);

    private void Build(params string[] places) => new Pipeline(new BuildOrder(Folder, ProductFiles.Find(), places, Rebuild: true)).Build();
}
