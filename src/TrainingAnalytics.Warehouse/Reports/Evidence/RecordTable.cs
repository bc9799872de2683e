using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Metrics;

namespace TrainingAnalytics.Warehouse.Reports.Evidence;

/// <summary>Records of one kind that an evidence file brings: those that are evidence, and those that belong to them.</summary>
/// <param name="Name">Of the file.</param>
/// <param name="Title">Of the sheet.</param>
/// <param name="Sql">A select on the CTEs of <see cref="RecordQuery"/>, whose first columns are finding_id and is_evidence; no token but person_key.</param>
/// <param name="Columns">The select's columns in their order.</param>
internal sealed record RecordTable(string Name, Label Title, string Sql, ImmutableArray<RecordColumn> Columns);

/// <param name="Name">In the select.</param>
/// <param name="Header">As people read it.</param>
/// <param name="Dimension">The dimension whose codes it holds; "code" for other codes; null for what stands as it is.</param>
internal sealed record RecordColumn(string Name, Label Header, string? Dimension = null)
{
    public const string Code = "code", Place = "place", Institution = "institution";

    /// <summary>Becomes three columns: the beginning of the key, the name and the ID.</summary>
    public bool IsPerson => Name == "person_key";
}
