namespace TrainingAnalytics.Warehouse.Contracts;

/// <summary>Why a row is in quarantine; in files and output in snake_case, as extracts.md names them.</summary>
public enum FaultCode
{
    None,
    MissingRequired,
    BadType,
    BadCode,
    BadIdNumber,
    BadUscc,
    BadDateOrder,
    OutOfRange,
    DuplicateInFile,
    WrongFieldCount,
    MalformedQuote,
    TooLong,
}

/// <summary>One fault of one row: `Line` is the line of the file on which the record starts, `Column` the English name (null for the row as a whole).</summary>
public sealed record RowFault(long Line, string? Column, FaultCode Code, string Detail);

public static class FaultCodes
{
    private static readonly Dictionary<FaultCode, string> Names = Enum.GetValues<FaultCode>()
        .ToDictionary(c => c, c => string.Concat(c.ToString().Select((ch, i) => char.IsUpper(ch) && i > 0 ? "_" + char.ToLowerInvariant(ch) : char.ToLowerInvariant(ch).ToString())));

    /// <summary>The code as the contract spells it: `bad_type`.</summary>
    public static string Name(this FaultCode code) => Names[code];
}
