using TrainingAnalytics.Warehouse;
using TrainingAnalytics.Warehouse.Models;
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

    // What is not named here is a bug, and ends the process with its stack.
    private static bool IsTold(Exception stopped) => stopped is BuildRefusedException or BuildLockedException
        or ModelFailedException or ModelTestsFailedException or ChecksFailedException or ProductFaultsException
        or IOException or UnauthorizedAccessException;

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
        try
        {
            var order = new BuildOrder(house.Folder, house.ProductFiles, [samples]);
            var report = await Task.Run(() => new Pipeline(order, new BuildLines(console)).Build());
            await console.WriteLineAsync($"已建立 / Built: {report.Version}");
            return true;
        }
        catch (Exception stopped) when (IsTold(stopped))
        {
            await console.WriteLineAsync(stopped.Message);
            return false;
        }
    }
}
