namespace TrainingAnalytics.Warehouse.Versions;

/// <summary>Something that is done beside the rest of a build. It has ended when this is disposed: nothing works on in a file that is closed.</summary>
public sealed class Meanwhile<T>(Func<T> act) : IDisposable
{
    private readonly Task<T> _done = Task.Run(act);

    /// <summary>Waits for it; throws what stopped it.</summary>
    public T Result => _done.GetAwaiter().GetResult();

    // Who never asked for the result is not told what became of it.
    public void Dispose() => _done.ContinueWith(_ => { }, TaskScheduler.Default).Wait();
}
