using System.CommandLine;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Cli.Verbs;

/// <summary>rollback VERSION: makes an earlier version the current one.</summary>
internal static class RollbackVerb
{
    public static Command Create(CommonOptions common)
    {
        var name = new Argument<string>("VERSION") { Description = "版本名称，见 versions。The version's name, as `versions` lists it." };
        return common.Runs(
            new Command("rollback", "启用较早的版本。Make an earlier version the current one.") { name },
            (parsed, context) => Run(context, parsed.GetRequiredValue(name)));
    }

    private static int Run(VerbContext context, string name)
    {
        context.Shelf.MakeCurrent(name);
        context.Say($"当前版本：{name}。", $"Current version: {name}.");
        if (BuildLock.Holder(context.Folder) is { } builder)
            context.Say($"注意：构建正在进行（{builder}），完成后将启用它的新版本。", $"A build is running ({builder}): when it ends, its version becomes the current one.");
        return ExitStatus.Done;
    }
}
