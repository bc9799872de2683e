using System.Diagnostics;
using System.Globalization;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Benchmarks.Pages;

/// <summary>
/// A warehouse beside the measured one, in which its version is published again and again, each time under a name that
/// no server has seen: nothing of it is open, and nothing cached but by the system. The measured one stays as it is.
/// </summary>
internal sealed class FreshVersions(MeasuredWarehouse measured, string root)
{
    // Servers look for another version at most every 200 ms.
    private static readonly TimeSpan UntilSeen = TimeSpan.FromMilliseconds(300);

    private readonly WarehouseFolder _folder = new(root);
    private int _number;

    public string Root => _folder.Root;

    /// <summary>The one published last.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Runs since then.</summary>
    public Stopwatch Since { get; } = new();

    /// <summary>Publishes the next one; whoever asks afterwards is its first reader.</summary>
    public async Task Publish()
    {
        _folder.Create();
        // The one before is read until the new one is shown.
        var earlier = Directory.GetFiles(_folder.Versions).Where(file => file != _folder.VersionFile(Name)).ToList();
        Name = string.Create(CultureInfo.InvariantCulture, $"{measured.Name}{++_number:000}");
        File.Copy(measured.File, _folder.VersionFile(Name));
        using var shelf = new VersionShelf(_folder);
        shelf.MakeCurrent(Name);
        Since.Restart();
        await Task.Delay(UntilSeen);
        foreach (var file in earlier) File.Delete(file);
    }
}
