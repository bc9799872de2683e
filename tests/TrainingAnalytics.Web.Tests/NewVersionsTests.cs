using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
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
