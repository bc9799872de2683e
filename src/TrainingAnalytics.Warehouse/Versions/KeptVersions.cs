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
    /// Removes all but the newest. A reader elsewhere who has one open goes on reading on Linux; where the
    /// system refuses to delete an open file, the next build tries again.
    /// </summary>
    public static void Prune(WarehouseFolder folder)
    {
        foreach (var old in Of(folder).Skip(Kept).Where(version => !version.IsCurrent && !OpenFiles.Contains(folder.VersionFile(version.Name))))
            TryDelete(folder.VersionFile(old.Name));
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
