namespace TrainingAnalytics.Warehouse.Extracts;

/// <summary>Finds the files in the folders and files that were named, folders recursively, in the order of their paths.</summary>
public static class ExtractFinder
{
    /// <summary>The files, each once, by path (ordinal), and a message for each place that could not be read.</summary>
    public static (IReadOnlyList<ExtractFile> Files, IReadOnlyList<(string Place, string Message)> Unreadable) Find(IEnumerable<string> places)
    {
        var paths = new SortedSet<string>(StringComparer.Ordinal);
        var unreadable = new List<(string, string)>();
        foreach (var place in places.Select(Path.GetFullPath))
        {
            try
            {
                paths.UnionWith(In(place));
            }
            catch (Exception e) when (e is UnauthorizedAccessException or IOException)
            {
                unreadable.Add((place, $"不能读取：{e.Message}"));
            }
        }

        return ([.. paths.Select(ExtractFile.Of)], unreadable);
    }

    private static IEnumerable<string> In(string place)
    {
        if (File.Exists(place)) return [place];
        if (!Directory.Exists(place)) throw new FileNotFoundException($"{place} 不存在");
        // Hidden files are the operating system's and the editors', not an office's.
        return Directory.EnumerateFiles(place, "*", SearchOption.AllDirectories).Where(p => !Path.GetFileName(p).StartsWith('.'));
    }
}
