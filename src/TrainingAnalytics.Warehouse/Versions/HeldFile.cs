namespace TrainingAnalytics.Warehouse.Versions;

/// <summary>A file as a lock between processes. The system holds it, so that a killed process's lock is gone with it.</summary>
internal static class HeldFile
{
    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromMilliseconds(100);

    /// <summary>The lock, to be disposed; null while another holds it.</summary>
    /// <exception cref="IOException">The file cannot be made.</exception>
    public static FileStream? Try(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }

    /// <summary>The lock, waited for up to the time given; null if it was not given back. `waiting` is told again and again, and may end it by throwing.</summary>
    public static FileStream? Wait(string path, TimeSpan patience, Action? waiting = null)
    {
        var since = TimeProvider.System.GetTimestamp();
        while (true)
        {
            if (Try(path) is { } held) return held;
            if (TimeProvider.System.GetElapsedTime(since) >= patience) return null;
            waiting?.Invoke();
            Thread.Sleep(TryAgainAfter);
        }
    }
}
