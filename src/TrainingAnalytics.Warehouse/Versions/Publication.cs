namespace TrainingAnalytics.Warehouse.Versions;

/// <summary>The step from a building file to a version that is never written again.</summary>
internal static class Publication
{
    public static PublishedVersion Shelve(WarehouseFolder folder, string buildingFile, string name)
    {
        RequireClosed(buildingFile);
        var target = folder.VersionFile(name);
        var damaged = File.Exists(target) && !VersionFile.Opens(target, name) ? PutAside(target) : null;
        var isNew = !File.Exists(target);
        if (isNew) Take(buildingFile, target);
        else KeepExisting(buildingFile, target);
        return new PublishedVersion(name, isNew, damaged);
    }

    // Replaying a write-ahead log is a known weak spot: a published file has none.
    private static void RequireClosed(string buildingFile)
    {
        if (File.Exists(buildingFile + ".wal"))
            throw new InvalidOperationException("The building file still has a write-ahead log: it was not closed by Workbench.Finish.");
    }

    // Kept, for whoever asks what damaged it. A process that had it open reads on in it until its next version.
    private static string PutAside(string target)
    {
        DurableFile.Move(target, target + ".damaged");
        return target + ".damaged";
    }

    private static void Take(string buildingFile, string target)
    {
        DurableFile.Sync(buildingFile);
        DurableFile.Move(buildingFile, target);
    }

    // A file at the same path again would be hidden from who has the first one open; and the name says that they are equal.
    private static void KeepExisting(string buildingFile, string target)
    {
        File.Delete(buildingFile);
        File.SetLastWriteTimeUtc(target, DateTime.UtcNow);
    }
}
