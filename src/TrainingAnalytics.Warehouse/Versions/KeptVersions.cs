namespace TrainingAnalytics.Warehouse.Versions;

/// <summary>The files on the shelf, and which of them stay.</summary>
internal static class KeptVersions
{
    private const int Kept = 5;

    public static IReadOnlyList<KeptVersion> Of(WarehouseFolder folder)
    {
        if (!Directory.Exists(folder.Versions)) return [];
        var current = CurrentName.Read(folder);
        return
        [
            .. new DirectoryInfo(folder.Versions).GetFiles("*.duckdb")
                .Select(file => Describe(file, current)).OfType<KeptVersion>()
                .OrderByDescending(version => version.Built).ThenByDescending(version => version.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>
    /// Removes all but the newest and the one that was current before: whoever rolled back to it wants it. A reader elsewhere who has one open goes on reading on Linux; where the
    /// system refuses to delete an open file, the next build tries again.
    /// </summary>
    public static void Prune(WarehouseFolder folder, string? before)
    {
        foreach (var old in Of(folder).Skip(Kept).Where(version => !version.IsCurrent && version.Name != before && !OpenFiles.Contains(folder.VersionFile(version.Name))))
            TryDelete(folder.VersionFile(old.Name));
    }

    /// <summary>Counts a version that became current again as new, so that later builds do not soon remove it.</summary>
    public static void Renew(WarehouseFolder folder, string name)
    {
        try
        {
            File.SetLastWriteTimeUtc(folder.VersionFile(name), DateTime.UtcNow);
        }
        catch (Exception another) when (another is IOException or UnauthorizedAccessException)
        {
            // Somebody else's file: the next build leaves it all the same.
        }
    }

    private static KeptVersion? Describe(FileInfo file, string? current)
    {
        var name = Path.GetFileNameWithoutExtension(file.Name);
        return VersionName.IsValid(name)
            ? new KeptVersion(name, VersionName.AsOf(name)!.Value, file.LastWriteTimeUtc, file.Length, name == current)
            : null;
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception inUse) when (inUse is IOException or UnauthorizedAccessException)
        {
        }
    }
}
