using System.CommandLine;
using TrainingAnalytics.Warehouse.Landing;

namespace TrainingAnalytics.Cli.Verbs;

/// <summary>quarantine [--file NAME]: the quarantined rows, one entry a fault.</summary>
internal static class QuarantineVerb
{
    public static Command Create(CommonOptions common)
    {
        var file = new Option<string?>("--file") { Description = "只看这个文件（文件名，不含文件夹）。Only this file, by its name without folders.", HelpName = "NAME" };
        return common.Runs(
            new Command("quarantine", "隔离的记录：文件、行、列和原因。The quarantined rows: file, line, column and reason.") { file },
            (parsed, context) => Run(context, parsed.GetValue(file)));
    }

    private static int Run(VerbContext context, string? file)
    {
        var zone = new LandingZone(context.Folder);
        var batches = zone.Batches();
        if (file is not null && batches.All(b => b.File != file))
        {
            context.Say($"没有装载过名为“{file}”的文件；见 status。", $"No file named '{file}' was landed; see status.");
            return ExitStatus.WrongUse;
        }

        context.ShowOutsideVersion(QuarantineView.Of(zone, [.. batches.Where(b => file is null || b.File == file)]));
        return ExitStatus.Done;
    }
}
