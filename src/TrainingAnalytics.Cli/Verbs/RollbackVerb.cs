using System.CommandLine;

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
        return ExitStatus.Done;
    }
}
