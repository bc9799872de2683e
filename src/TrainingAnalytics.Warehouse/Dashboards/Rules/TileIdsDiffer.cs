using System.Text.RegularExpressions;
using TrainingAnalytics.Warehouse.Models;

namespace TrainingAnalytics.Warehouse.Dashboards.Rules;

/// <summary>A tile's id is its name in addresses: it can stand there, and no other tile of the page has it.</summary>
internal static partial class TileIdsDiffer
{
    public static IEnumerable<ProductFault> Judge(PageUnderTest test)
    {
        var seen = new HashSet<string>();
        return test.Each(tile =>
            !Address().IsMatch(tile.Id) ? [new("id", $"id is '{tile.Id}'", "small letters, digits and '-'", "Correct the id")]
            : !seen.Add(tile.Id) ? [new("id", "another tile of the page has this id", "an id of its own", "Rename one of the two")]
            : []);
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]*$")]
    private static partial Regex Address();
}
