using System.CommandLine;
using TrainingAnalytics.Warehouse.Office;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Cli.Verbs;

/// <summary>verify-log: whether the log of the work on findings is whole; each broken entry by its number.</summary>
internal static class VerifyLogVerb
{
    public static Command Create(CommonOptions common) => common.Runs(
        new Command("verify-log", "核验疑点处理记录是否完整、未被改动。Whether the log of the work on findings is whole; each broken entry by its number."),
        (_, context) => Run(context));

    private static int Run(VerbContext context)
    {
        var report = LogVerification.Of(context.Folder);
        context.ShowOutsideVersion(new TableBuilder<LogBreak>(report.Breaks)
            .Whole("no", broken => broken.No)
            .Text("what", broken => OfficeCode.Of(broken.Kind))
            .Text("detail", broken => broken.Detail.En)
            .Text("detail_zh", broken => broken.Detail.Zh)
            .Build());
        foreach (var version in report.Unread)
            context.Say($"版本 {version} 打不开，未与它核对。", $"Version {version} does not open: the log was not held against it.");
        if (report.Breaks.Count == 0)
        {
            context.Say($"{report.Entries} 条记录，完整。", $"{report.Entries} entries, whole.");
            return report.Unread.Count == 0 ? ExitStatus.Done : ExitStatus.DoneWithFaults;
        }

        context.Say($"{report.Entries} 条记录，{report.Breaks.Count} 处不符；请从备份恢复 {context.Folder.OfficeDatabase}，并查明谁改动了它。",
            $"{report.Entries} entries, {report.Breaks.Count} of their places broken: restore {context.Folder.OfficeDatabase} from a backup, and find out who changed it.");
        return ExitStatus.DoneWithFaults;
    }
}
