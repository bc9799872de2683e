namespace TrainingAnalytics.Warehouse.Extracts;

/// <summary>Finds the files in the folders and files that were named, folders recursively, in the order of their paths.</summary>
public static class ExtractFinder
{
    /// <summary>The files, each once, by path (ordinal), and a message for each place that could not be read.</summary>
    public static (IReadOnlyList<ExtractFile> Files, IReadOnlyList<(string Place, string Message)> Unreadable) Find(IEnumerable<string> places)
    {
        var paths = new SortedSet<string>(StringComparer.Ordinal);
        var unreadable = new List<(string, string)>();
        foreach (var place in places.Select(Path.GetFullPath)) Look(place, paths, unreadable);
        return ([.. paths.Select(ExtractFile.Of)], unreadable);
    }

    // Folder by folder, so that one that may not be read hides nothing but itself.
    private static void Look(string place, SortedSet<string> paths, List<(string, string)> unreadable)
    {
        if (File.Exists(place)) paths.Add(place);
        else if (!Directory.Exists(place)) unreadable.Add((place, "不存在；请检查路径"));
        else LookInto(place, paths, unreadable);
    }

    private static void LookInto(string folder, SortedSet<string> paths, List<(string, string)> unreadable)
    {
        try
        {
            // Hidden files are the operating system's and the editors', not an office's.
            paths.UnionWith(Directory.GetFiles(folder).Where(p => !Path.GetFileName(p).StartsWith('.')));
            foreach (var inner in Directory.GetDirectories(folder).Where(d => !IsLink(d))) LookInto(inner, paths, unreadable);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            unreadable.Add((folder, $"不能读取（{e.Message}）；请检查权限"));
        }
    }

    // A link may lead back to where it lies.
    private static bool IsLink(string folder) => new DirectoryInfo(folder).LinkTarget is not null;
}
