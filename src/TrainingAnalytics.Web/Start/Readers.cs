namespace TrainingAnalytics.Web.Start;

/// <summary>Who waits for a page now: what is asked beforehand gives way to them.</summary>
public sealed class Readers(TimeProvider clock)
{
    // A browser asks for a page, its style and its script one after another.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    private int _waiting;
    private long _last = long.MinValue;

    /// <summary>Nobody waits, and nobody did within the last moment.</summary>
    public bool AreQuiet
    {
        get
        {
            var last = Interlocked.Read(ref _last);
            return Volatile.Read(ref _waiting) == 0 && (last == long.MinValue || clock.GetElapsedTime(last) >= Pause);
        }
    }

    public async Task Count(HttpContext context, RequestDelegate next)
    {
        Interlocked.Increment(ref _waiting);
        try
        {
            await next(context);
        }
        finally
        {
            Interlocked.Exchange(ref _last, clock.GetTimestamp());
            Interlocked.Decrement(ref _waiting);
        }
    }
}
