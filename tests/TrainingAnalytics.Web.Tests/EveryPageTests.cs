using Bunit;
using TrainingAnalytics.Warehouse.Models;
using TrainingAnalytics.Web.Components.Pages;

namespace TrainingAnalytics.Web.Tests;

/// <summary>Every page of dashboards/ on the whole sample, for each of its readers, in both languages.</summary>
public sealed class EveryPageTests(SampleHouse sample)
{
    private static readonly string[] Readers = ["leader", "planner", "supervisor"], Languages = ["zh-CN", "en"];

    // Places within the prefectures that planner and supervisor are assigned.
    private static readonly Dictionary<string, string> Codes = new()
    {
        [""] = "",
        ["prefecture"] = "540200",
        ["county"] = "540202",
    };

    public static TheoryData<string, string, string> Pages() => new(
        from file in Directory.EnumerateFiles(ProductFiles.Find().Dashboards, "*.yml")
        let page = Path.GetFileNameWithoutExtension(file)
        from reader in Readers
        from language in Languages
        select (page, reader, language));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_OfDashboards_OpensForItsReadersWithoutAFailedTile(string page, string reader, string language)
    {
        var definition = sample.House.Pages.Files[page].Page!;
        Assert.Empty(sample.House.Pages.Files[page].Faults);
        using var context = sample.For(reader, language == "en" ? "?lang=en" : "");
        context.JSInterop.Mode = JSRuntimeMode.Loose;

        var rendered = context.Render<DashboardPage>(parameters => parameters.Add(one => one.Page, page).Add(one => one.Code, Code(definition.Scope)));

        if (!definition.Audience.Contains(reader))
        {
            Assert.Empty(rendered.FindAll(".tile"));
            return;
        }

        rendered.WaitForState(() => rendered.FindAll(".loading").Count == 0, TimeSpan.FromSeconds(60));
        Assert.Equal(definition.Tiles.Count(), rendered.FindAll(".tile").Count);
        Assert.Empty(rendered.FindAll(".failed"));
        Assert.NotEmpty(rendered.FindAll(".kpi-line .value, table.data"));
    }

    // The one in the planner's prefecture that trained most.
    private string Code(string scope) => scope == "institution"
        ? sample.One("select institution as one from marts.training where prefecture = '540200' group by 1 order by count(*) desc, 1 limit 1")
        : Codes[scope];
}
