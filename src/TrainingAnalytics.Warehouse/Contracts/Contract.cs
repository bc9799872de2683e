using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace TrainingAnalytics.Warehouse.Contracts;

/// <summary>What an extract promises: its columns, its key and its rules, as `sql/sources/&lt;extract&gt;.yml` says.</summary>
/// <param name="Extract">English name, e.g. `registry`.</param>
/// <param name="Title">Chinese name, e.g. 培训登记.</param>
/// <param name="Key">The columns that tell two records apart.</param>
/// <param name="AsOf">The event columns that the warehouse's as-of date is the latest of.</param>
/// <param name="Hash">SHA-256 of the file's text, and of the places where it has columns of them: a changed contract judges again.</param>
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

    /// <summary>The same contract, to be judged by these places.</summary>
    public Contract With(RegionTable regions) => Columns.Any(c => c.NamesPlaces)
        ? this with { Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(Hash + regions.Hash))) }
        : this;
}

/// <summary>One text in both languages of the product.</summary>
public sealed record Wording(string Zh, string En);

/// <summary>The age of the newest record, in days before the as-of date, from which the loads page warns or calls it an error.</summary>
public sealed record Rhythm(int WarnDays, int ErrorDays);
