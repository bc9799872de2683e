namespace TrainingAnalytics.Warehouse.Samples.Files;

/// <summary>An extract's names and headers, in the order in which its rows are written.</summary>
internal sealed record Sheet(string Name, string Chinese, string Columns)
{
    /// <summary>English and Chinese header of each column.</summary>
    public (string English, string Chinese)[] Headers { get; } =
        [.. Columns.Split(' ').Select(pair => (pair[..pair.IndexOf('=', StringComparison.Ordinal)], pair[(pair.IndexOf('=', StringComparison.Ordinal) + 1)..]))];
}
