using TrainingAnalytics.Warehouse.Contracts;
using TrainingAnalytics.Warehouse.Landing;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Dashboards.Loads;

/// <summary>
/// The landing zone for those who look after it, and for nobody else: the role is asked here, whatever a page asked before.
/// One reads at a time, and what a version's batches are is read once a version.
/// </summary>
public sealed class LoadDesk(WarehouseFolder folder, string sourcesFolder) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1);
    private readonly Lazy<ContractBook> _contracts = new(() => ContractBook.Read(sourcesFolder));
    private LoadBook? _kept;

    /// <summary>The batches of the version and the files of the last build; null for whoever is no steward.</summary>
    public Task<LoadBook?> Read(OpenVersion version, Viewer viewer) => Alone(viewer.SeesLoads, () => Book(version));

    // The book names files: what leaves this library of it, QualityDesk decides.
    internal Task<LoadBook?> Overview(OpenVersion version, Viewer viewer) => Alone(viewer.SeesQuality, () => Book(version));

    /// <summary>Quarantined rows of what is chosen, as many as asked for; null for whoever is no steward.</summary>
    public Task<IReadOnlyList<FaultRow>?> Faults(OpenVersion version, Viewer viewer, LoadFilter filter, long skip, long take) =>
        Alone(viewer.SeesLoads, () => new QuarantineShelf(new LandingZone(folder)).Rows(filter.Of(Book(version).Batches), filter.Code, skip, take));

    public void Dispose() => _gate.Dispose();

    private async Task<T?> Alone<T>(bool mayRead, Func<T> read)
        where T : class
    {
        if (!mayRead) return null;
        await _gate.WaitAsync().ConfigureAwait(false);
        try
        {
            return await Task.Run(read).ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }

    // A build that lands nothing changes no version: its files are read anew.
    private LoadBook Book(OpenVersion version)
    {
        if (_kept?.Version != version.Name) _kept = new LoadBookReader(folder, _contracts.Value, version).Read();
        return _kept with { Others = [.. LoadReport.Read(version, LastFiles.Read(folder)).Where(file => file.Batch is null)] };
    }
}
