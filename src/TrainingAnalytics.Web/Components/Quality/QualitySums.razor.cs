using System.Globalization;
using Microsoft.AspNetCore.Components;
using TrainingAnalytics.Warehouse.Dashboards.Loads;

namespace TrainingAnalytics.Web.Components.Quality;

/// <summary>The answer first: four counts, each with what it means and the way to its list.</summary>
public sealed partial class QualitySums
{
    private static readonly Freshness[] Behind = [Freshness.Late, Freshness.Overdue, Freshness.Never];

    [CascadingParameter]
    public required QualityVisit Visit { get; set; }

    private IEnumerable<(string Title, string Value, string Words, string Place)> Cards =>
    [
        Card("checks", Visit.Book.Broken.Count(), Visit.Book.Checks.Length),
        Card("members", Visit.Book.Members.Count(one => one.Region.Unknown.Count is not 0), Visit.Book.Members.Length),
        Card("freshness", Visit.Book.Freshness.Count(row => Behind.Contains(row.Region.Freshness)), Visit.Book.Freshness.Length),
        Card("loads", Visit.Book.Extracts.Count(one => one.Quarantined.Count is not 0), Visit.Book.Extracts.Length),
    ];

    private (string, string, string, string) Card(string part, int found, int all) => (
        Visit.Texts[$"quality.{part}"], found.ToString(CultureInfo.InvariantCulture),
        Visit.Texts.Say(found == 0 ? $"quality.{part}.none" : $"quality.{part}.some", found, all), part);
}
