using System.Runtime.ExceptionServices;

namespace TrainingAnalytics.Warehouse.Versions;

/// <summary>
/// Does pieces of work on several connections of one bench at once, each as soon as what it waits for is done. A single
/// query seldom keeps two cores busy: its end waits for one thread.
/// </summary>
public sealed class SideBySide(Workbench bench)
{
    /// <summary>Ends when all is done. The first failure stops the others and is thrown.</summary>
    /// <param name="pieces">In an order in which each comes after what it waits for.</param>
    public void Run<T>(IReadOnlyList<T> pieces, Func<T, IEnumerable<T>> waitsFor, Action<Workbench, T> act)
        where T : notnull
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(bench.Stop);
        // One after another, the given order holds least at once.
        var queue = new WaitingWork<T>(bench.QueriesAtOnce > 1 ? WaitingWork<T>.LongestWayFirst(pieces, waitsFor) : pieces, waitsFor);
        Exception? failure = null;
        Parallel.For(0, bench.QueriesAtOnce, new ParallelOptions { MaxDegreeOfParallelism = bench.QueriesAtOnce }, _ =>
        {
            try
            {
                Work(queue, act, stop.Token);
            }
            catch (Exception e)
            {
                Interlocked.CompareExchange(ref failure, e, null);
                queue.Stop();
                stop.Cancel();
            }
        });
        if (failure is not null) ExceptionDispatchInfo.Throw(failure);
    }

    private void Work<T>(WaitingWork<T> queue, Action<Workbench, T> act, CancellationToken stop)
        where T : notnull
    {
        using var mine = bench.Beside(stop);
        while (queue.TryTake(out var piece))
        {
            act(mine, piece);
            queue.Done(piece);
        }
    }
}
