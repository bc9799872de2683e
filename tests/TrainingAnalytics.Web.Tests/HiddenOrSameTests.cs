using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;
using TrainingAnalytics.Web.Start;

namespace TrainingAnalytics.Web.Tests;

/// <summary>
/// Whoever may not see small numbers reads every answer off a larger table; the operator's is asked for directly. Row by
/// row they say the same, or the reader's is hidden.
/// </summary>
public sealed class HiddenOrSameTests(SampleHouse sample)
{
    private static readonly Viewer[] Readers = [new(Role.Leader, []), new(Role.Planner, ["540100"])];

    [Theory]
    [InlineData("")]
    [InlineData("year=2020")]
    [InlineData("month=2020-07")]
    [InlineData("ytd=2021&compare=last_year")]
    [InlineData("prefecture=540300&quarter=2020Q3")]
    [InlineData("trainee_group=registered_poor&training_type=upskilling")]
    public void Answer_OfEveryPage_IsTheOperatorsOrHidden(string chosen)
    {
        using var version = sample.House.Shelf.Current();
        var asking = new MetricQuestions(sample.House.Catalogue);
        var (same, hidden) = (0, 0);
        foreach (var reader in Readers)
            foreach (var asked in Questions(version, reader, chosen))
            {
                var (its, whole) = (asking.Ask(version, reader, asked), asking.Ask(version, Viewer.Operator, asked));
                Assert.Equal(Rows(whole, asked.Grain.Cuts), Rows(its, asked.Grain.Cuts));
                foreach (var metric in asked.Metrics)
                    foreach (var (mine, all) in Rows(its, [metric]).Zip(Rows(whole, [metric])))
                    {
                        Assert.True(mine == all || mine.Length == 0, $"{asked.Grain}: {metric} is {mine} for the {reader.Role}, and {all}");
                        if (mine == all) same++;
                        else hidden++;
                    }
            }

        Assert.True(same > 100 && hidden > 0, $"{same} the same, {hidden} hidden");
    }

    private IEnumerable<Asked> Questions(OpenVersion version, Viewer reader, string chosen)
    {
        var facts = sample.House.Facts(version);
        var filters = chosen.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(one => one.Split('=')).ToImmutableSortedDictionary(one => one[0], one => one[1], StringComparer.Ordinal);
        return
            from file in sample.House.Pages.Files.Values
            let page = file.Page!
            where page.Scope is "" or "prefecture" && page.IsFor(reader)
            let place = page.Scope.Length == 0 ? "" : "540400"
            let selection = new Selection(page.Id, place, filters, "zh-CN")
            from asked in new TileQuestions(page, selection, file.Catalogue, facts.AsOf).OfPage(reader)
            select asked;
    }

    private static IEnumerable<string> Rows(ArrowTable table, ImmutableArray<string> columns) =>
        [.. table.Rows().Select(row => string.Join('|', columns.Select(column => row.Text(column))))];
}
