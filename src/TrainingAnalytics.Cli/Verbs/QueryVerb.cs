using System.CommandLine;

namespace TrainingAnalytics.Cli.Verbs;

/// <summary>query "SELECT …": a read-only query on the current version.</summary>
internal static class QueryVerb
{
    public static Command Create(CommonOptions common)
    {
        var sql = new Argument<string>("SQL") { Description = "一条只读查询。One query that reads." };
        return common.Runs(
            new Command("query", "查询当前版本（只读）。Ask the current version; nothing can be written.") { sql },
            (parsed, context) => Run(context, parsed.GetRequiredValue(sql)));
    }

    private static int Run(VerbContext context, string sql)
    {
        using var version = context.Shelf.Current();
        context.Show(version, version.Query(sql));
        return ExitStatus.Done;
    }
}
