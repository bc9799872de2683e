using System.Globalization;
using TrainingAnalytics.Warehouse.Samples;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Benchmarks.Pages;

/// <summary>A published version of a sample, and how many trainings it really holds.</summary>
internal sealed record MeasuredWarehouse(string File, string Name, long Trainings)
{
    /// <param name="kept">Built there, once for the same models; null: built in the work folder.</param>
    public static MeasuredWarehouse Of(WorkFolder work, int trainings, string? kept)
    {
        var folder = new WarehouseFolder(kept ?? work.New("warehouse"));
        // What stands there may be of other models than today's: then it is built again from what is landed.
        if (System.IO.File.Exists(folder.Current)) Measure.Of("build", folder.Root);
        else Build(work, folder, trainings);
        using var shelf = new VersionShelf(folder);
        using var version = shelf.Current();
        var counted = version.Query("select count(*) as n from marts.training").Rows().Single()[0];
        return new(folder.VersionFile(version.Name), version.Name, Convert.ToInt64(counted, CultureInfo.InvariantCulture));
    }

    private static void Build(WorkFolder work, WarehouseFolder folder, int trainings)
    {
        Console.Error.WriteLine($"writing a sample of {trainings} and building it …");
        var files = new DirectoryInfo(work.New("files"));
        SampleFolder.Write(files, trainings);
        Measure.Of("build", folder.Root, files.FullName);
        files.Delete(recursive: true);
    }
}
