using System.Collections.Concurrent;
using TrainingAnalytics.Warehouse.Contracts;
using TrainingAnalytics.Warehouse.Extracts;

namespace TrainingAnalytics.Warehouse.Landing;

/// <summary>Reads a file's windows and has workers judge them, a few ahead of who takes them: the bound is what keeps the memory small. Ends with its disposal, whether or not all were taken.</summary>
internal sealed class JudgingAhead : IDisposable
{
    private readonly BlockingCollection<Task<JudgedWindow>> _ahead = new(Environment.ProcessorCount + 1);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _reading;

    public JudgingAhead(IEnumerable<RecordWindow> windows, Func<RecordWindow, JudgedWindow> judge) =>
        // A thread of its own: it waits most of the time, and the pool's are for the judges.
        _reading = Task.Factory.StartNew(() => Read(windows, judge), _stop.Token, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>The judged windows in the file's order. Throws what stopped the reading or a judge.</summary>
    public IEnumerable<JudgedWindow> Windows()
    {
        foreach (var judging in _ahead.GetConsumingEnumerable()) yield return judging.GetAwaiter().GetResult();
        _reading.GetAwaiter().GetResult();
    }

    public void Dispose()
    {
        _stop.Cancel();
        // What it failed with was told by Windows, or nobody asked any more.
        Task.WhenAll([_reading, .. _ahead]).ContinueWith(_ => { }, TaskScheduler.Default).Wait();
        _ahead.Dispose();
        _stop.Dispose();
    }

    private void Read(IEnumerable<RecordWindow> windows, Func<RecordWindow, JudgedWindow> judge)
    {
        try
        {
            foreach (var window in windows) _ahead.Add(Task.Run(() => Judge(window, judge)), _stop.Token);
        }
        finally
        {
            _ahead.CompleteAdding();
        }
    }

    private static JudgedWindow Judge(RecordWindow window, Func<RecordWindow, JudgedWindow> judge)
    {
        try
        {
            return judge(window);
        }
        finally
        {
            window.Release();
        }
    }
}
