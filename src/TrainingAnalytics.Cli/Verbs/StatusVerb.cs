using System.CommandLine;
using TrainingAnalytics.Warehouse.Landing;

namespace TrainingAnalytics.Cli.Verbs;

/// <summary>status: the current version, its as-of date, and what became of each file.</summary>
internal static class StatusVerb
{
    public static Command Create(CommonOptions common) =>
        common.Runs(new Command("status", "当前版本、截止日和各文件的装载结果。The current version, its as-of date and what became of each file."), (_, context) => Run(context));

    private static int Run(VerbContext context)
    {
        using var version = context.Shelf.Current();
        var files = LoadReport.Read(version, LastFiles.Read(context.Folder));
        context.Show(version, FileTable.Of(files));
        context.Say($"版本 {version.Name}，截止日 {version.AsOf:yyyy-MM-dd}。", $"Version {version.Name}, as of {version.AsOf:yyyy-MM-dd}.");
        foreach (var line in Freshness.Lines(version)) context.Terminal.Messages.WriteLine(line);
        return ExitStatus.Done;
    }
}
