using System.Collections.Immutable;

namespace TrainingAnalytics.Warehouse.Models;

/// <summary>The comment at the top of a model.</summary>
/// <param name="RowMeaning">Line one: what one row is.</param>
/// <param name="RowMeaningZh">The same in Chinese, for the pages; empty where nobody wrote it.</param>
/// <param name="Key">The columns that no two rows share.</param>
/// <param name="Stored">What becomes of its rows.</param>
/// <param name="Distribution">Where its rows live on many machines.</param>
/// <param name="ColumnMeanings">What the columns mean, where their names do not say it.</param>
public sealed record ModelHeader(
    string RowMeaning,
    string RowMeaningZh,
    ImmutableArray<KeyColumn> Key,
    Storing Stored,
    string? Distribution,
    ImmutableArray<ColumnMeaning> ColumnMeanings);

/// <summary>What becomes of a model's rows.</summary>
public enum Storing
{
    /// <summary>In the version's file.</summary>
    InVersion,

    /// <summary>In memory, gone after the build: steps that others read on the way, and nobody after it.</summary>
    WhileBuilding,

    /// <summary>Nowhere: for what is read once.</summary>
    AsView,

    /// <summary>Staging that is read several times: in memory, or nowhere where that is scarce.</summary>
    IfThereIsRoom,
}

/// <summary>A column of a key; one that may be empty is written with a question mark.</summary>
public sealed record KeyColumn(string Name, bool MayBeEmpty);

/// <summary>A column's description, and the line where it stands.</summary>
/// <param name="Meaning">In English; behind a bar in Chinese, where somebody wrote it. So it stands in the version's catalogue.</param>
public sealed record ColumnMeaning(string Column, string Meaning, int Line);
