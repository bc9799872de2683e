namespace TrainingAnalytics.Warehouse.Versions;

/// <summary>What the file `current` says.</summary>
internal static class CurrentName
{
    public static string? Read(WarehouseFolder folder)
    {
        try
        {
            var name = File.ReadAllText(folder.Current).Trim();
            return VersionName.IsValid(name) ? name : null;
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }
}
