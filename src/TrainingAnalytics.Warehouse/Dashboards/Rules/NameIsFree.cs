using System.Collections.Immutable;
using System.Text.RegularExpressions;
using TrainingAnalytics.Warehouse.Models;

namespace TrainingAnalytics.Warehouse.Dashboards.Rules;

/// <summary>The file's name is the page's address: it can stand in one, and the program has not taken it.</summary>
public static partial class NameIsFree
{
    /// <summary>First parts of addresses that are code; a test of the web holds them against its routes.</summary>
    public static ImmutableSortedSet<string> Taken { get; } =
    [
        "access", "arrow", "csv", "error", "evidence", "export", "findings", "glossary", "lineage", "loads", "metric",
        "parquet", "png", "quality", "sign-in", "sign-out", "table", "xlsx",
    ];

    public static IEnumerable<ProductFault> Judge(PageUnderTest test) => test.Whole(
        Taken.Contains(test.Page.Id)
            ? [new("", $"the page is called '{test.Page.Id}', and so is a page that is code", "a name of its own", "Rename the file")]
        : !Address().IsMatch(test.Page.Id)
            ? [new("", $"the page is called '{test.Page.Id}'", "small letters, digits and '-', a letter first", "Rename the file")]
        : []);

    [GeneratedRegex("^[a-z][a-z0-9-]*$")]
    private static partial Regex Address();
}
