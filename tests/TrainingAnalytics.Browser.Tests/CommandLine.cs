using System.Diagnostics;

namespace TrainingAnalytics.Browser.Tests;

/// <summary>The command line, as an operator runs it beside the server.</summary>
internal static class CommandLine
{
    // Each takes a core: more at once would only wait for each other.
    private static readonly SemaphoreSlim Gate = new(2);

    public static async Task<(int Status, string Said, string Messages)> Run(string warehouse, IEnumerable<string> arguments)
    {
        await Gate.WaitAsync();
        try
        {
            return await Start(warehouse, arguments);
        }
        finally
        {
            Gate.Release();
        }
    }

    private static async Task<(int, string, string)> Start(string warehouse, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(ServerProcess.Program("TrainingAnalytics.Cli", "training-analytics.dll"));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["TRAINING_ANALYTICS_WAREHOUSE"] = warehouse;
        using var process = Process.Start(start)!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, said[0], said[1]);
    }
}
