namespace TrainingAnalytics.Warehouse.Models;

/// <summary>A text as a literal, for the statements that take no parameters.</summary>
internal static class SqlText
{
    public static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
