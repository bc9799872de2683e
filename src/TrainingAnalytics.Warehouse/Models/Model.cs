using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Models;

/// <summary>One file of sql/: a `select`, named by its path, with what its header says of it.</summary>
/// <param name="Schema">The folder.</param>
/// <param name="Name">The file's name without its ending.</param>
/// <param name="File">From the product's root, as messages show it.</param>
/// <param name="Sql">The whole file, comments too: so that DuckDB's line numbers are the file's.</param>
/// <param name="Header">What the comment at the top says.</param>
/// <param name="References">The relations that it reads, each with the line of its first mention.</param>
public sealed record Model(string Schema, string Name, string File, string Sql, ModelHeader Header, ImmutableArray<Reference> References)
{
    public string Relation => $"{Schema}.{Name}";

    public bool IsView => Header.Stored == Storing.AsView;

    /// <summary>No version has it: others read it on the way.</summary>
    public bool IsStep => Header.Stored == Storing.WhileBuilding;

    /// <summary>The statement that makes it. The file follows on the same line: what DuckDB calls line 7 is line 7 of the file.</summary>
    public string Creation => $"create {Kind} {Place} as {Sql}";

    /// <summary>The statement that takes it away again.</summary>
    public string Removal => $"drop {Kind} {Place}";

    private string Kind => IsView ? "view" : "table";

    private string Place => IsStep ? $"{Workbench.Passing}.{Relation}" : Relation;
}

/// <summary>A relation that a model reads.</summary>
public sealed record Reference(string Schema, string Name, int Line)
{
    public string Relation => $"{Schema}.{Name}";
}
