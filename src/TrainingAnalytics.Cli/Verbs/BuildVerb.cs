using System.CommandLine;
using System.Globalization;
using TrainingAnalytics.Warehouse;
using TrainingAnalytics.Warehouse.Landing;
using TrainingAnalytics.Warehouse.Models;

namespace TrainingAnalytics.Cli.Verbs;

/// <summary>build [FOLDER|FILE]...: lands what is new, builds a version beside the current one, checks it, publishes it.</summary>
internal static class BuildVerb
{
    private static readonly string OutsideTheCalendar =
        $"--as-of：应为 {AsOfDate.Earliest:yyyy-MM-dd} 至 {AsOfDate.Latest:yyyy-MM-dd} 的日期。Expected a date from {AsOfDate.Earliest:yyyy-MM-dd} to {AsOfDate.Latest:yyyy-MM-dd}.";

    public static Command Create(CommonOptions common)
    {
        var places = new Argument<string[]>("FOLDER|FILE")
        {
            Description = "要装载的文件夹或文件；不给则用已装载的数据重建。Folders and files to land; none: build again from what is landed.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var asOf = new Option<string?>("--as-of") { Description = "统计截止日（如 2021-09-30）。The date up to which things count.", HelpName = "DATE" };
        asOf.Validators.Add(given =>
        {
            if (!TryDate(given.GetValue(asOf), out var date)) given.AddError("--as-of：应为日期，如 2021-09-30。Expected a date such as 2021-09-30.");
            else if (date < AsOfDate.Earliest || date > AsOfDate.Latest) given.AddError(OutsideTheCalendar);
        });
        var rebuild = new Option<bool>("--rebuild") { Description = "没有变化也重新构建。Build even if nothing has changed." };
        return common.Runs(
            new Command("build", "装载新文件，构建、检查并发布新版本。Land new files; build, check and publish a version.") { places, asOf, rebuild },
            (parsed, context) => Run(context, parsed.GetValue(places) ?? [], Date(parsed.GetValue(asOf)), parsed.GetValue(rebuild)));
    }

    private static int Run(VerbContext context, string[] places, DateOnly? asOf, bool rebuild)
    {
        if (places.FirstOrDefault(p => !Path.Exists(p)) is { } missing)
        {
            context.Say($"找不到“{missing}”。", $"There is no '{missing}'.");
            return ExitStatus.WrongUse;
        }

        var report = Build(context, new(context.Folder, ProductFiles.Find(), places, asOf, rebuild));
        try
        {
            return Tell(context, report);
        }
        catch (IOException untold)
        {
            // Published all the same: the status must not say that it was not.
            context.Terminal.Messages.WriteLine(untold.Message);
            return ExitStatus.DoneWithFaults;
        }
    }

    private static BuildReport Build(VerbContext context, BuildOrder order)
    {
        using var stop = new StopRequest();
        using var progress = new BuildProgress(context.Terminal);
        return new Pipeline(order with { Stop = stop.Token }, progress).Build();
    }

    private static int Tell(VerbContext context, BuildReport report)
    {
        context.Show(report.Version, report.AsOf, FileTable.Of(report.Files));
        foreach (var warning in report.Warnings) context.Terminal.Messages.WriteLine($"! {warning}");
        context.Say(
            report.IsNew ? $"已发布 {report.Version}。" : $"没有变化，当前版本 {report.Version}。",
            report.IsNew ? $"Published {report.Version}." : $"Nothing changed; current version {report.Version}.");
        return report.Warnings.Count == 0 ? ExitStatus.Done : ExitStatus.DoneWithFaults;
    }

    private static DateOnly? Date(string? text) => TryDate(text, out var date) ? date : null;

    private static bool TryDate(string? text, out DateOnly? date)
    {
        date = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed) ? parsed : null;
        return text is null || date is not null;
    }
}
