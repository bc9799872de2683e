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

    public static IReadOnlyList<FileReport> Read(WarehouseFolder folder) =>
        File.Exists(Kept(folder)) ? JsonSerializer.Deserialize<List<FileReport>>(File.ReadAllText(Kept(folder)))! : [];

    private static string Kept(WarehouseFolder folder) => Path.Combine(folder.Landing, "last-files.json");
}
