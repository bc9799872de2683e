using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Landing;

/// <summary>Files written under temporary names: finished they take their own, and otherwise nothing of them stays.</summary>
internal sealed class PartFiles(params string[] files) : IDisposable
{
    private const string Ending = ".part";

    /// <summary>The temporary name of a file.</summary>
    public string this[int index] => files[index] + Ending;

    public void Finish()
    {
        foreach (var file in files) DurableFile.Sync(file + Ending);
        foreach (var file in files) DurableFile.Move(file + Ending, file);
    }

    public void Dispose()
    {
        foreach (var file in files) File.Delete(file + Ending);
    }
}
