using System.Text.Json;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Landing;

/// <summary>The files that the last build was shown, for `status`: those that landed nothing are in no version.</summary>
public static class LastFiles
{
    public static void Keep(WarehouseFolder folder, IReadOnlyList<FileReport> files)
    {
        if (files.Count > 0) DurableFile.WriteText(Kept(folder), JsonSerializer.Serialize(files));
    }

    /// <summary>None where nothing is kept, or what is kept cannot be read: no number hangs on it, and the next build writes it anew.</summary>
    public static IReadOnlyList<FileReport> Read(WarehouseFolder folder)
    {
        if (!File.Exists(Kept(folder))) return [];
        try
        {
            return JsonSerializer.Deserialize<List<FileReport>>(File.ReadAllText(Kept(folder))) ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static string Kept(WarehouseFolder folder) => Path.Combine(folder.Landing, "last-files.json");
}
