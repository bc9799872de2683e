using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Landing;

/// <summary>
/// The files of one batch, under temporary names until all of them are whole. The manifest's is the last and says so: a build that is
/// killed before it lands nothing, and one that is killed after it is finished by the next. So a batch that is judged again is
/// never the rows of one judgement with the manifest of another.
/// </summary>
internal sealed class BatchFiles(LandingZone zone, string extract, string batch) : IDisposable
{
    private const string Ending = ".part";

    private bool _areWhole;

    /// <summary>Where the accepted records are written.</summary>
    public string Parquet => zone.Parquet(extract, batch) + Ending;

    /// <summary>Where the quarantined ones are written.</summary>
    public string Quarantine => zone.Quarantine(extract, batch) + Ending;

    private string Manifest => zone.Manifest(extract, batch) + Ending;

    /// <summary>Gives all of them their own names.</summary>
    public void Finish(BatchManifest manifest)
    {
        DurableFile.Sync(Parquet);
        DurableFile.Sync(Quarantine);
        manifest.Write(Manifest);
        _areWhole = true;
        Move();
    }

    /// <summary>Finishes what a killed build left whole in a folder of the landing zone.</summary>
    public static void FinishAll(LandingZone zone, string extractFolder)
    {
        const string manifest = ".json" + Ending;
        foreach (var left in Directory.GetFiles(extractFolder, "*" + manifest))
            new BatchFiles(zone, Path.GetFileName(extractFolder), Path.GetFileName(left)[..^manifest.Length]).Move();
    }

    public void Dispose()
    {
        if (_areWhole) return;
        foreach (var file in (string[])[Parquet, Quarantine, Manifest]) File.Delete(file);
    }

    private void Move()
    {
        foreach (var file in (string[])[Parquet, Quarantine, Manifest])
            if (File.Exists(file)) DurableFile.Move(file, file[..^Ending.Length]);
    }
}
