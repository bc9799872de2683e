using System.CommandLine;

namespace TrainingAnalytics.Cli;

/// <summary>The options of every verb, and how a verb is run.</summary>
public sealed class CommonOptions(Terminal terminal)
{
    private const string WarehouseVariable = "TRAINING_ANALYTICS_WAREHOUSE";

    private readonly Option<string> _warehouse = new("--warehouse")
    {
        Description = $"仓库文件夹。The warehouse's folder; else {WarehouseVariable}, else ./warehouse.",
        HelpName = "DIR",
        Recursive = true,
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable(WarehouseVariable) is { Length: > 0 } named ? named : "warehouse",
    };

    private readonly Option<string> _format = new Option<string>("--format")
    {
        Description = "结果的格式。The form of the results.",
        Recursive = true,
        // Also where no person watches: a script says what it wants, and a pager shows what a terminal would.
        DefaultValueFactory = _ => ResultFormat.Table,
    }.AcceptOnlyFromAmong(ResultFormat.All);

    public void AddTo(RootCommand root)
    {
        root.Add(_warehouse);
        root.Add(_format);
    }

    /// <summary>Makes a command run this; whatever stops it becomes a message and an exit status.</summary>
    public Command Runs(Command command, Func<ParseResult, VerbContext, int> run)
    {
        command.SetAction(parsed =>
        {
            using var context = new VerbContext(terminal, parsed.GetRequiredValue(_warehouse), parsed.GetRequiredValue(_format));
            return Failure.Guard(() => run(parsed, context), terminal.Messages);
        });
        return command;
    }
}
