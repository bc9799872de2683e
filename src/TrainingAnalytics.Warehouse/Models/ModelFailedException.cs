namespace TrainingAnalytics.Warehouse.Models;

/// <summary>DuckDB could not run a model or a check; the line that it names is the file's own.</summary>
public sealed class ModelFailedException(string file, Exception cause) : Exception($"{file}: {cause.Message}", cause)
{
    public string File { get; } = file;
}
