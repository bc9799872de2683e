namespace TrainingAnalytics.Warehouse.Versions;

/// <summary>Where everything of one warehouse lies on the disk.</summary>
public sealed class WarehouseFolder
{
    private const string BuildingMark = ".building.";

    /// <param name="root">The warehouse's folder, relative or absolute; it need not be there yet.</param>
    public WarehouseFolder(string root)
    {
        // DuckDB's cache of open databases is keyed by the path as it is spelled: one spelling only.
        Root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
        Landing = Path.Combine(Root, "landing");
        Versions = Path.Combine(Root, "versions");
        Current = Path.Combine(Root, "current");
        Vault = Path.Combine(Root, "vault");
        OfficeDatabase = Path.Combine(Root, "office.db");
        CurrentLock = Path.Combine(Root, "current.lock");
        BuildLock = Path.Combine(Root, "build.lock");
        BuildOwner = Path.Combine(Root, "build.owner");
    }

    public string Root { get; }

    public string Landing { get; }

    public string Versions { get; }

    /// <summary>The file that names the version in use.</summary>
    public string Current { get; }

    /// <summary>The file whose lock is held while another version becomes the current one.</summary>
    public string CurrentLock { get; }

    public string Vault { get; }

    public string OfficeDatabase { get; }

    /// <summary>The file whose lock the running build holds.</summary>
    public string BuildLock { get; }

    /// <summary>Who holds that lock, in words: a locked file cannot be read everywhere.</summary>
    public string BuildOwner { get; }

    public string VersionFile(string version) => Path.Combine(Versions, VersionName.Require(version) + ".duckdb");

    /// <summary>A path that no build has used before: DuckDB would show a second build the first one's file.</summary>
    public string NewBuildingFile() =>
        Path.Combine(Versions, $"{Environment.ProcessId}-{Guid.NewGuid():n}{BuildingMark}duckdb");

    public void Create()
    {
        Directory.CreateDirectory(Landing);
        Directory.CreateDirectory(Versions);
    }

    /// <summary>Removes what killed builds left behind; only for the holder of the build lock.</summary>
    public void RemoveLeftovers()
    {
        if (!Directory.Exists(Versions)) return;
        foreach (var entry in Directory.GetFileSystemEntries(Versions, "*" + BuildingMark + "*")) Remove(entry);
        RemoveHalfNames();
    }

    /// <summary>Removes a building file and what DuckDB keeps beside it.</summary>
    internal static void RemoveBuilding(string file)
    {
        foreach (var entry in Directory.GetFileSystemEntries(Path.GetDirectoryName(file)!, Path.GetFileName(file) + "*")) Remove(entry);
    }

    // A rollback holds another lock than a build, and one that runs still needs its file.
    private void RemoveHalfNames()
    {
        if (HalfNames().Length == 0) return;
        using var alone = HeldFile.Try(CurrentLock);
        if (alone is null) return;
        foreach (var left in HalfNames()) File.Delete(left);
    }

    private string[] HalfNames() => Directory.GetFiles(Root, Path.GetFileName(Current) + ".*.tmp");

    private static void Remove(string entry)
    {
        if (Directory.Exists(entry)) Directory.Delete(entry, recursive: true);
        else File.Delete(entry);
    }
}
