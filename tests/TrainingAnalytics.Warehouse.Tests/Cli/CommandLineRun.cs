using System.Text;
using TrainingAnalytics.Cli;

namespace TrainingAnalytics.Warehouse.Tests.Cli;

/// <summary>What one run of the command line gave.</summary>
public sealed record CommandLineRun(int Status, string Results, string Messages)
{
    public static CommandLineRun Of(string warehouse, params string[] arguments)
    {
        using var results = new MemoryStream();
        using var messages = new StringWriter();
        var status = CommandLine.Run([.. arguments, "--warehouse", warehouse], new Terminal(results, messages, null, false));
        return new CommandLineRun(status, Encoding.UTF8.GetString(results.ToArray()), messages.ToString());
    }
}
