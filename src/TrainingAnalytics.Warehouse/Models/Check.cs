using System.Collections.Immutable;

namespace TrainingAnalytics.Warehouse.Models;

/// <summary>An invariant: a `select` of the rows that break it.</summary>
/// <param name="Name">The file's name without its ending.</param>
/// <param name="File">From the product's root.</param>
/// <param name="Invariant">Line one of the file, in words.</param>
/// <param name="InvariantZh">The same in Chinese; empty where nobody wrote it.</param>
/// <param name="Severity">Whether a broken one stops the publication.</param>
/// <param name="ToDo">What helps where rows break it: for checks that warn.</param>
/// <param name="ToDoZh">The same in Chinese.</param>
/// <param name="Sql">The whole file.</param>
/// <param name="References">The relations that it reads.</param>
public sealed record Check(
    string Name,
    string File,
    string Invariant,
    string InvariantZh,
    CheckSeverity Severity,
    string ToDo,
    string ToDoZh,
    string Sql,
    ImmutableArray<Reference> References);

/// <summary>What a broken check does.</summary>
public enum CheckSeverity
{
    /// <summary>It is recorded and shown on the data-quality page.</summary>
    Warn,

    /// <summary>Nothing is published.</summary>
    Error,
}
