using System.Collections.Frozen;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Dashboards;

/// <summary>
/// All questions of one page, gathered and asked at once, one query a mart and grain. Tiles take what is theirs
/// from here and never ask themselves.
/// </summary>
public sealed class PageAnswers : IDisposable
{
    private readonly FrozenDictionary<Grain, Task<ArrowTable>> _flights;
    private readonly OpenVersion _version;

    public PageAnswers(AnswerDesk desk, MetricCatalogue catalogue, OpenVersion version, Viewer viewer, IEnumerable<Asked> questions)
    {
        _version = version;
        _flights = questions.ToFrozenDictionary(asked => asked.Grain, asked => desk.Answer(catalogue, version, viewer, asked));
    }

    public Task<ArrowTable> Of(Asked asked) => _flights[asked.Grain];

    /// <summary>Done when every answer is there or has failed; it does not fail itself.</summary>
    public Task Settled() => Settled(_flights.Values);

    /// <summary>The same for some of the questions.</summary>
    public Task Settled(IEnumerable<Asked> some) => Settled(some.Select(Of));

    // Others may wait for a flight that this page began: the version stays open until the last one has landed.
    public void Dispose() => _ = Settled().ContinueWith(
        _ => _version.Dispose(), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);

    private static Task Settled(IEnumerable<Task> flights) => Task.WhenAll(flights.Select(flight => flight.ContinueWith(
        _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default)));
}
