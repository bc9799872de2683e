namespace TrainingAnalytics.Cli;

/// <summary>The forms in which results leave.</summary>
public static class ResultFormat
{
    public const string Table = "table";
    public const string Json = "json";
    public const string Csv = "csv";
    public const string Arrow = "arrow";
    public const string Parquet = "parquet";

    public static readonly string[] All = [Table, Json, Csv, Arrow, Parquet];
}
