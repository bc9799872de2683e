using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Web.Start;

/// <summary>
/// Which version readers see: the current one, once what they ask first has been asked of it. Until then they stay with the
/// one before, so nobody waits because a build has ended; but never longer than a minute.
/// </summary>
public sealed class ShownVersion(VersionShelf shelf, TimeProvider clock) : IDisposable
{
    // At ten times the region's data everything is asked in half of that.
    private static readonly TimeSpan AtMost = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private OpenVersion? _shown;
    private long? _waitingSince;

    /// <summary>Somebody asks new versions beforehand and then shows them; else there is nothing to wait for.</summary>
    public bool IsAwaited { get; set; }

    /// <summary>The version to be read, to be disposed by who took it.</summary>
    /// <exception cref="NothingPublishedException">Nothing was built yet.</exception>
    public OpenVersion Current()
    {
        var current = shelf.Current();
        lock (_lock)
        {
            if (Waits(current) is { } before)
            {
                current.Dispose();
                return before.Again();
            }

            Move(current);
            return current;
        }
    }

    /// <summary>From now on readers see this version.</summary>
    public void Show(OpenVersion version)
    {
        lock (_lock) Move(version);
    }

    public bool Shows(OpenVersion version)
    {
        lock (_lock) return _shown?.Name == version.Name;
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _shown?.Dispose();
            _shown = null;
        }
    }

    // The time runs from the first version that nobody saw: publications one after another must not hold up readers for good.
    private OpenVersion? Waits(OpenVersion current)
    {
        if (!IsAwaited || _shown is null || _shown.Name == current.Name) return null;
        _waitingSince ??= clock.GetTimestamp();
        return clock.GetElapsedTime(_waitingSince.Value) < AtMost ? _shown : null;
    }

    private void Move(OpenVersion version)
    {
        _waitingSince = null;
        if (_shown?.Name == version.Name) return;
        _shown?.Dispose();
        _shown = version.Again();
    }
}
