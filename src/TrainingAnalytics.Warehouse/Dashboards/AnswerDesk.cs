using System.Collections.Concurrent;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Dashboards;

/// <summary>Asks these metrics of one open version for one viewer.</summary>
public delegate ArrowTable AskMetrics(MetricCatalogue catalogue, OpenVersion version, Viewer viewer, Asked asked);

/// <summary>
/// Answers of every page, kept by definitions, version, question and scope: one flight a key, however many people open the
/// same page at once, and never more queries at once than the machine has cores.
/// </summary>
public sealed class AnswerDesk(AskMetrics ask) : IDisposable
{
    // Of the sample 561 answers are asked beforehand, and of two versions while readers stay with the one before.
    private const int Kept = 4000;

    private sealed record Key(MetricCatalogue Catalogue, string Version, Viewer Viewer, Grain Grain, string Metrics);

    // The two versions that were asked last.
    private sealed record Read(string Last, string Before)
    {
        public bool Holds(string version) => version == Last || version == Before;
    }

    private readonly ConcurrentDictionary<Key, Lazy<Task<ArrowTable>>> _flights = new();
    private readonly SemaphoreSlim _gate = new(Math.Max(2, Environment.ProcessorCount));
    private Read _read = new("", "");

    /// <summary>The caller keeps <paramref name="version"/> open until the task is done.</summary>
    public Task<ArrowTable> Answer(MetricCatalogue catalogue, OpenVersion version, Viewer viewer, Asked asked)
    {
        var key = new Key(catalogue, version.Name, viewer, asked.Grain, string.Join(',', asked.Metrics));
        MakeRoom(version.Name);
        return _flights.GetOrAdd(key, _ => new(() => Fly(key, version, viewer, asked))).Value;
    }

    public void Dispose() => _gate.Dispose();

    private async Task<ArrowTable> Fly(Key key, OpenVersion version, Viewer viewer, Asked asked)
    {
        await _gate.WaitAsync().ConfigureAwait(false);
        try
        {
            return await Task.Run(() => ask(key.Catalogue, version, viewer, asked)).ConfigureAwait(false);
        }
        catch
        {
            // What failed is asked again the next time: "try again" must mean it.
            _flights.TryRemove(key, out _);
            throw;
        }
        finally
        {
            _gate.Release();
        }
    }

    // Versions that nobody reads any more go first; if that is not enough, everything does.
    private void MakeRoom(string version)
    {
        if (!_read.Holds(version)) _read = new(version, _read.Last);
        if (_flights.Count < Kept) return;
        foreach (var key in _flights.Keys.Where(key => !_read.Holds(key.Version))) _flights.TryRemove(key, out _);
        if (_flights.Count >= Kept) _flights.Clear();
    }
}
