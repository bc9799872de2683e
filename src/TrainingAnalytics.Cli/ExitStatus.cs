namespace TrainingAnalytics.Cli;

/// <summary>What a script learns from the process's exit; part of the contract with scripts.</summary>
public static class ExitStatus
{
    public const int Done = 0;

    /// <summary>Done, but something is wrong that the output names.</summary>
    public const int DoneWithFaults = 1;

    public const int WrongUse = 2;

    /// <summary>Could not run; nothing was published.</summary>
    public const int CouldNotRun = 3;
}
