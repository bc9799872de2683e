namespace TrainingAnalytics.Warehouse.Versions;

/// <summary>Tells a full disk from what else can stop a build, whoever ran into it: .NET, or DuckDB in the middle of a model.</summary>
internal static class FullDisk
{
    // The system's own words, which DuckDB hands on; .NET says the same in the exception's number.
    private const string Words = "No space left on device";

    private const int WindowsDiskFull = unchecked((int)0x80070070);

    public static bool Stopped(Exception stopped) =>
        stopped.HResult == WindowsDiskFull
        || stopped.Message.Contains(Words, StringComparison.Ordinal)
        || (stopped.InnerException is { } cause && Stopped(cause));
}
