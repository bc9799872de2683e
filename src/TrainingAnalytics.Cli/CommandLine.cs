using System.CommandLine;
using System.CommandLine.Invocation;
using TrainingAnalytics.Cli.Verbs;

namespace TrainingAnalytics.Cli;

/// <summary>The whole command line: the verbs, the options that all have, and how each run ends.</summary>
public static class CommandLine
{
    public static int Run(string[] arguments, Terminal terminal)
    {
        var parsed = Root(terminal).Parse(arguments, Parsing());
        if (parsed.Action is ParseErrorAction) return WrongUse(parsed, terminal);
        using var results = new StreamWriter(terminal.Results, leaveOpen: true);
        return parsed.Invoke(Invocation(results, terminal));
    }

    private static RootCommand Root(Terminal terminal)
    {
        var root = new RootCommand("职业技能提升行动数据分析。Analytics of the skills-training programme: extracts in, yearly targets out.");
        var common = new CommonOptions(terminal);
        common.AddTo(root);
        foreach (var verb in All(common)) root.Add(verb);
        return root;
    }

    // In the order in which a person meets them.
    private static IEnumerable<Command> All(CommonOptions common) =>
    [
        BuildVerb.Create(common),
        StatusVerb.Create(common),
        QuarantineVerb.Create(common),
        MetricVerb.Create(common),
        AnomaliesVerb.Create(common),
        QueryVerb.Create(common),
        CheckVerb.Create(common),
        VersionsVerb.Create(common),
        RollbackVerb.Create(common),
        VerifyLogVerb.Create(common),
        GenerateVerb.Create(common),
    ];

    // An argument that begins with @ is an argument, not the name of a file with more of them.
    private static ParserConfiguration Parsing() => new() { ResponseFileTokenReplacer = null };

    private static InvocationConfiguration Invocation(TextWriter results, Terminal terminal) =>
        new() { Output = results, Error = terminal.Messages, EnableDefaultExceptionHandler = false };

    // The help that explains a wrong use is no result: it goes where messages go.
    private static int WrongUse(ParseResult parsed, Terminal terminal)
    {
        parsed.Invoke(Invocation(terminal.Messages, terminal));
        return ExitStatus.WrongUse;
    }
}
