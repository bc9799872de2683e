using TrainingAnalytics.Warehouse.Models;

namespace TrainingAnalytics.Warehouse.Dashboards.Live;

/// <summary>Holds what dashboards/ says, and follows its files where it is asked to.</summary>
public sealed class LiveDashboards : IDisposable
{
    private readonly ProductFiles _files;
    private readonly Lock _reading = new();
    private volatile DashboardState _now;
    private FolderWatch? _watch;

    public LiveDashboards(ProductFiles files)
    {
        _files = files;
        _now = DashboardState.Read(files, null);
    }

    public DashboardState Now => _now;

    /// <summary>Reads the files again; readers see the state before until the next one is whole.</summary>
    public DashboardState Refresh()
    {
        lock (_reading)
        {
            return _now = DashboardState.Read(_files, _now);
        }
    }

    /// <summary>From now on a change of a file is there at the next request.</summary>
    /// <returns>False where the system does not let us watch; then the files are read at the next start.</returns>
    public bool Watch(Action<DashboardState> told, Action<Exception> failed)
    {
        _watch ??= FolderWatch.Over(_files.Dashboards, () => told(Refresh()), failed);
        return _watch is not null;
    }

    public void Dispose() => _watch?.Dispose();
}
