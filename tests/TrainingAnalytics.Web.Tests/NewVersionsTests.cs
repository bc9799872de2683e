using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Web.Components.Pages;
using TrainingAnalytics.Web.SignIn;
using TrainingAnalytics.Web.Start;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Tests;

public sealed class NewVersionsTests(HandMadeRegion region) : IClassFixture<HandMadeRegion>
{
    [Fact]
    public async Task NewVersion_Looked_HasAnsweredTheOverviewBeforeAnybodyAsks()
    {
        using var house = new House(region.House.ProductFiles, region.House.Folder);
        using var versions = new NewVersions(house, new Readers(TimeProvider.System), NullLogger<NewVersions>.Instance);

        await versions.Look(TestContext.Current.CancellationToken);

        Assert.All(["leader", "planner", "supervisor"], account =>
        {
            var reader = DemoAccount.ViewerOf(DemoAccount.Find(account)!.Principal(""))!;
            using var visit = new PageDoor(house, TextBook.For("zh-CN")).Open(reader, "overview", "", []).Visit!;
            Assert.All(visit.Questions.OfPage(reader), asked => Assert.True(visit.Answers.Of(asked).IsCompletedSuccessfully));
        });
    }

    [Theory]
    [InlineData("overview", "", "trainee_group", "employee")]
    [InlineData("people", "", "prefecture", "540200")]
    public async Task NewVersion_Looked_CountsNobodyAgainForACategory(string page, string code, string filter, string category)
    {
        using var house = new House(region.House.ProductFiles, region.House.Folder);
        using var versions = new NewVersions(house, new Readers(TimeProvider.System), NullLogger<NewVersions>.Instance);
        using var version = house.Shelf.Current();
        var leader = DemoAccount.ViewerOf(DemoAccount.Find("leader")!.Principal(""))!;
        var chosen = ImmutableSortedDictionary<string, string>.Empty.Add(filter, category);
        var questions = new TileQuestions(house.Pages.Files[page].Page!, new Selection(page, code, chosen, "zh-CN"), house.Catalogue, version.AsOf)
            .OfPage(leader).Where(question => !question.Grain.Target && question.Metrics.Contains("people_trained"));
        var asked = new ConcurrentQueue<string>();
        version.Asked = (sql, _) => asked.Enqueue(sql);

        await versions.Look(TestContext.Current.CancellationToken);
        foreach (var question in questions) new MetricQuestions(house.Catalogue).Ask(version, leader, question);

        Assert.NotEmpty(questions);
        Assert.DoesNotContain(asked, sql => sql.Contains("count(distinct person_key)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Readers_WaitingForAPage_AreNotQuietUntilAMomentAfterIt()
    {
        var clock = new SetClock();
        var readers = new Readers(clock);
        Assert.True(readers.AreQuiet);

        await readers.Count(new DefaultHttpContext(), _ =>
        {
            Assert.False(readers.AreQuiet);
            return Task.CompletedTask;
        });

        Assert.False(readers.AreQuiet);
        clock.Now += TimeSpan.FromMilliseconds(300).Ticks;
        Assert.True(readers.AreQuiet);
    }
}
