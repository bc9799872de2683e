using System.Collections.Immutable;

namespace TrainingAnalytics.Warehouse.Contracts;

/// <summary>What an extract promises: its columns, its key and its rules, as `sql/sources/&lt;extract&gt;.yml` says.</summary>
/// <param name="Extract">English name, e.g. `registry`.</param>
/// <param name="Title">Chinese name, e.g. 培训登记.</param>
/// <param name="Key">The columns that tell two records apart.</param>
/// <param name="AsOf">The event columns that the warehouse's as-of date is the latest of.</param>
/// <param name="Hash">SHA-256 of the file's text: a changed contract judges again.</param>
public sealed record Contract(
    string Extract,
    string Title,
    Wording Record,
    ImmutableArray<string> Key,
    Rhythm Rhythm,
    ImmutableArray<string> AsOf,
    ImmutableArray<ContractColumn> Columns,
    ImmutableArray<ContractRule> Rules,
    string Hash)
{
    public int IndexOf(string column) => Columns.IndexOf(Columns.First(c => c.Name == column));
}

/// <summary>One text in both languages of the product.</summary>
public sealed record Wording(string Zh, string En);

/// <summary>The age of the newest record, in days before the as-of date, from which the loads page warns or calls it an error.</summary>
public sealed record Rhythm(int WarnDays, int ErrorDays);
