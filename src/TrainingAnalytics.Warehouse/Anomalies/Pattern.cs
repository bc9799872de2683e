using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Models;

namespace TrainingAnalytics.Warehouse.Anomalies;

/// <summary>One pattern of fraud or error: a plain select of sql/anomalies/&lt;family&gt;, and the description beside it.</summary>
/// <param name="Name">The file's name without its ending.</param>
/// <param name="Family">The folder.</param>
/// <param name="File">From the product's root, as messages show it.</param>
/// <param name="Sql">The whole file, comments too: so that DuckDB's line numbers are the file's.</param>
/// <param name="References">The relations that it reads.</param>
public sealed record Pattern(string Name, string Family, string File, string Sql, ImmutableArray<Reference> References, PatternDescription Description)
{
    /// <summary>Ranks institutions instead of making findings.</summary>
    public bool Ranks => Name == Ranking;

    public const string Ranking = "institution_outlier";
}

/// <summary>What a person reads about a pattern, in both languages.</summary>
/// <param name="Clause">The policy's rule, such as P20.</param>
/// <param name="Kind">rule, indicator or quality.</param>
/// <param name="Severity">high, medium or low.</param>
/// <param name="Innocent">What may explain a finding, to be checked one by one.</param>
/// <param name="Sentence">With {names} of evidence columns in it.</param>
public sealed record PatternDescription(
    Label Title,
    Label Meaning,
    string Clause,
    string Kind,
    string Severity,
    ImmutableArray<PatternParameter> Parameters,
    ImmutableArray<Label> Innocent,
    ImmutableArray<Label> PointsToError,
    ImmutableArray<Label> PointsToFraud,
    Label Sentence);

/// <summary>A number that the pattern's SQL reads from `meta.pattern_parameter`.</summary>
public sealed record PatternParameter(string Name, decimal Default, Label Meaning);
