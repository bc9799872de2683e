namespace TrainingAnalytics.Warehouse.Landing;

/// <summary>What became of one file: a row of `status`.</summary>
/// <param name="Superseded">Accepted rows that a newer batch's record of the same key replaces; known once a version is built.</param>
public sealed record FileReport(
    string File, string? Extract, FileState State, long RowsRead, long Accepted, long Superseded, long Quarantined, string? Message);

/// <summary>The states of the command line's contract, in lower case there.</summary>
public enum FileState
{
    Landed,
    /// <summary>The same bytes are landed already.</summary>
    Known,
    Rejected,
    /// <summary>Of no known extract.</summary>
    Unknown,
}
