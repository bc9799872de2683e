using System.Diagnostics.CodeAnalysis;

namespace TrainingAnalytics.Warehouse.Versions;

/// <summary>Pieces of work that wait for one another, handed out to several threads.</summary>
/// <param name="pieces">In the order in which they are handed out as soon as nothing holds them up.</param>
internal sealed class WaitingWork<T>(IEnumerable<T> pieces, Func<T, IEnumerable<T>> waitsFor)
    where T : notnull
{
    private readonly object _lock = new();
    private readonly List<T> _waiting = [.. pieces];
    private readonly HashSet<T> _open = [.. pieces];

    /// <summary>Those first that begin the longest way to the end: begun last, they are what everybody waits for.</summary>
    public static IReadOnlyList<T> LongestWayFirst(IReadOnlyList<T> pieces, Func<T, IEnumerable<T>> waitsFor)
    {
        var ways = pieces.ToDictionary(piece => piece, _ => 1);
        foreach (var piece in pieces.Reverse())
            foreach (var before in waitsFor(piece))
                ways[before] = Math.Max(ways[before], ways[piece] + 1);
        return [.. pieces.OrderByDescending(piece => ways[piece])];
    }

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
