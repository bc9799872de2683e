using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Web.Start;

/// <summary>Whoever opens the product for the first time sees the sample region, not an empty page.</summary>
public static class FirstWarehouse
{
    /// <summary>True when there is a version to show.</summary>
    public static async Task<bool> Ensure(House house, TextWriter console)
    {
        if (IsPublished(house.Shelf))
        {
            return true;
        }

        var samples = Path.Combine(house.ProductFiles.Root, "data-samples", "good");
        await console.WriteLineAsync("还没有仓库，正在用示例数据建立…… / No warehouse yet: building one from the sample data …");
        return await BuildFrom(samples, house, console);
    }

    private static bool IsPublished(VersionShelf shelf)
    {
        try
        {
            using var version = shelf.Current();
            return true;
        }
        catch (NothingPublishedException)
        {
            return false;
        }
    }

    // The one place where the server builds; everywhere else it only reads.
    private static async Task<bool> BuildFrom(string samples, House house, TextWriter console)
    {
        await console.WriteLineAsync($"请先运行 / Please run: training-analytics build {Path.GetRelativePath(Environment.CurrentDirectory, samples)} --warehouse {Path.GetRelativePath(Environment.CurrentDirectory, house.Folder.Root)}");
        return false;
    }
}
