using System.Diagnostics;
using TrainingAnalytics.Warehouse;

namespace TrainingAnalytics.Benchmarks;

/// <summary>
/// Tells from a build's steps what each phase took, and each model and pattern by itself. A file, model or pattern is told of when it is
/// done, so the time before belongs to its phase; checks and the publication are told of as they begin.
/// </summary>
internal sealed class PhaseClock : IProgress<BuildStep>
{
    public const string Pattern = "pattern ";

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly Dictionary<string, double> _phases = [];
    private readonly Dictionary<string, double> _parts = [];
    private readonly Lock _lock = new();
    private BuildPhase? _begun;
    private double _told;

    public void Report(BuildStep value)
    {
        lock (_lock) Tell(value, _clock.Elapsed.TotalSeconds);
    }

    /// <summary>The seconds of each phase and part, when the build is over.</summary>
    public (Dictionary<string, double> Phases, Dictionary<string, double> Parts) Ended()
    {
        lock (_lock)
        {
            if (_begun is { } last) Add(_phases, last.ToString(), _clock.Elapsed.TotalSeconds - _told);
            return (_phases, _parts);
        }
    }

    private void Tell(BuildStep step, double now)
    {
        var isTold = step.Phase is BuildPhase.Landing or BuildPhase.Models or BuildPhase.Patterns;
        var owner = isTold ? step.Phase : _begun ?? step.Phase;
        Add(_phases, owner.ToString(), now - _told);
        if (step.Took is { } took) Add(_parts, step.Phase is BuildPhase.Patterns ? Pattern + step.At : step.At, took.TotalSeconds);
        (_begun, _told) = (step.Phase, now);
    }

    private static void Add(Dictionary<string, double> sums, string key, double seconds) => sums[key] = sums.GetValueOrDefault(key) + seconds;
}
