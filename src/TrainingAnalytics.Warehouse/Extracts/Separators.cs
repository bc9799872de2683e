using CsvHelper;

namespace TrainingAnalytics.Warehouse.Extracts;

/// <summary>The dialects of the contract, and the options under which CsvHelper reads each.</summary>
internal static class Separators
{
    public static readonly char[] All = [',', ';', '\t', '|'];

    /// <summary>Recovers from bad quotes and tells of each, keeps values out of exceptions, counts lines; records may hold line breaks in quotes.</summary>
    public static CsvReaderOptions Options(char separator, Action<CsvMalformedRecord>? malformed = null) => new()
    {
        Separator = separator,
        HasHeader = false,
        TrackLineNumbers = true,
        TrimWhitespace = true,
        // A tab separates: only the space is white there.
        WhitespaceCharacters = separator == '\t' ? " " : " \t",
        IncludeValuesInExceptions = false,
        OnMalformedRecord = malformed,
    };
}
