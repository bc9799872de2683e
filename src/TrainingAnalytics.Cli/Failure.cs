using TrainingAnalytics.Warehouse;
using TrainingAnalytics.Warehouse.Models;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Cli;

/// <summary>What stopped a verb, as a message and an exit status.</summary>
internal static class Failure
{
    public static int Guard(Func<int> run, TextWriter messages)
    {
        try
        {
            return run();
        }
        catch (Exception stopped) when (StatusOf(stopped) is { } status)
        {
            messages.WriteLine(stopped.Message);
            return status;
        }
    }

    // What is not named here is a bug, and ends the process with its stack.
    private static int? StatusOf(Exception stopped) => stopped switch
    {
        QueryRefusedException or UnknownVersionException => ExitStatus.WrongUse,
        NothingPublishedException or BuildLockedException or BuildRefusedException => ExitStatus.CouldNotRun,
        ModelFailedException or ModelTestsFailedException or ChecksFailedException => ExitStatus.CouldNotRun,
        ProductFaultsException or ProductFilesMissingException => ExitStatus.CouldNotRun,
        IOException or UnauthorizedAccessException => ExitStatus.CouldNotRun,
        _ => null,
    };
}
