using System.CommandLine;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Cli.Verbs;

/// <summary>versions: the kept ones, the newest first.</summary>
internal static class VersionsVerb
{
    public static Command Create(CommonOptions common) =>
        common.Runs(new Command("versions", "保留的版本。The kept versions, the newest first."), (_, context) => Run(context));

    private static int Run(VerbContext context)
    {
        context.ShowOutsideVersion(new TableBuilder<KeptVersion>(context.Shelf.List())
            .Text("version", version => version.Name)
            .Date("as_of", version => version.AsOf)
            .Moment("built", version => version.Built)
            .Whole("size", version => version.Bytes)
            .Flag("is_current", version => version.IsCurrent)
            .Build());
        return ExitStatus.Done;
    }
}
