using System.Collections.Frozen;
using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Contracts;
using TrainingAnalytics.Warehouse.Landing;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Dashboards.Loads;

/// <summary>Puts together what the version says of its batches and what their manifests keep.</summary>
internal sealed class LoadBookReader(WarehouseFolder folder, ContractBook contracts, OpenVersion version)
{
    private const int HashShown = 12;
    private static readonly FrozenDictionary<string, long> None = FrozenDictionary<string, long>.Empty;

    private readonly LandingZone _zone = new(folder);

    public LoadBook Read()
    {
        var prefectures = version.Query("select code from core.dim_region where level = 'prefecture' order by code").Rows().Select(row => row.Text("code")!).ToList();
        var loads = LoadReport.Read(version, []).ToDictionary(load => load.Batch!);
        var manifests = _zone.Batches().Where(manifest => loads.ContainsKey(manifest.Batch)).ToList();
        var faults = new QuarantineShelf(_zone).Counts(manifests);
        var places = Places(manifests, new BatchPlaces(version, _zone, prefectures));
        var named = manifests.CountBy(manifest => manifest.File).ToFrozenDictionary();
        var batches = manifests.GroupBy(manifest => manifest.Extract).OrderBy(same => Order(same.Key))
            .SelectMany(same => same.Select((manifest, i) => Batch(
                manifest, loads[manifest.Batch], i + 1, named[manifest.File] == 1,
                places.GetValueOrDefault(manifest.Batch) ?? None, faults.GetValueOrDefault(manifest.Batch) ?? None)).Reverse())
            .ToImmutableArray();
        return new LoadBook(version.Name, new FreshnessGrid(version, prefectures).Rows(contracts, batches), batches, []);
    }

    private Dictionary<string, FrozenDictionary<string, long>> Places(List<BatchManifest> manifests, BatchPlaces places) => contracts.Contracts
        .SelectMany(contract => places.Of(contract, [.. manifests.Where(manifest => manifest.Extract == contract.Extract).Select(manifest => manifest.Batch)]))
        .ToDictionary();

    private int Order(string extract) => contracts.Find(extract) is { } contract ? contracts.Contracts.IndexOf(contract) : int.MaxValue;

    private LoadedBatch Batch(
        BatchManifest manifest, FileReport load, int place, bool nameIsItsOwn, FrozenDictionary<string, long> prefectures, FrozenDictionary<string, long> faults) => new(
        manifest.Extract, manifest.Batch, manifest.File, nameIsItsOwn ? manifest.File : manifest.Batch[..HashShown], manifest.ExtractedOn,
        manifest.Build, place, load.RowsRead, load.Accepted, load.Superseded, load.Quarantined,
        Totals(manifest), [.. manifest.UnknownColumns], prefectures, faults);

    private ImmutableArray<ControlTotal> Totals(BatchManifest manifest) => contracts.Find(manifest.Extract) is not { } contract ? [] :
    [
        .. contract.Columns.Where(column => column.Total && manifest.Totals.ContainsKey(column.Name))
            .Select(column => new ControlTotal(column, manifest.Totals[column.Name], manifest.QuarantinedTotals.GetValueOrDefault(column.Name))),
    ];
}
