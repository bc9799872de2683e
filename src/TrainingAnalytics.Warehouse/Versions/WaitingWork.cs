using System.Diagnostics.CodeAnalysis;

namespace TrainingAnalytics.Warehouse.Versions;

/// <summary>Pieces of work that wait for one another, handed out to several threads.</summary>
internal sealed class WaitingWork<T>(IEnumerable<T> pieces, Func<T, IEnumerable<T>> waitsFor)
    where T : notnull
{
    private readonly object _lock = new();
    private readonly List<T> _waiting = [.. pieces];
    private readonly HashSet<T> _open = [.. pieces];

    /// <summary>The next piece whose turn it is; waits while all that is left waits for what others do. False: nothing is left.</summary>
    public bool TryTake([MaybeNullWhen(false)] out T piece)
    {
        lock (_lock)
        {
            while (_waiting.Count > 0)
            {
                var next = _waiting.FindIndex(one => !waitsFor(one).Any(_open.Contains));
                if (next >= 0)
                {
                    piece = _waiting[next];
                    _waiting.RemoveAt(next);
                    return true;
                }

                Monitor.Wait(_lock);
            }
        }

        piece = default;
        return false;
    }

    public void Done(T piece)
    {
        lock (_lock)
        {
            _open.Remove(piece);
            Monitor.PulseAll(_lock);
        }
    }

    /// <summary>Nothing more is handed out.</summary>
    public void Stop()
    {
        lock (_lock)
        {
            _waiting.Clear();
            Monitor.PulseAll(_lock);
        }
    }
}
