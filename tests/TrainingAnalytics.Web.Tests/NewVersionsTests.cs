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
        using var versions = new NewVersions(house, NullLogger<NewVersions>.Instance);

        await versions.Look(TestContext.Current.CancellationToken);

        Assert.All(["leader", "planner", "supervisor"], account =>
        {
            var reader = DemoAccount.ViewerOf(DemoAccount.Find(account)!.Principal(""))!;
            using var visit = new PageDoor(house, TextBook.For("zh-CN")).Open(reader, "overview", "", []).Visit!;
            Assert.All(visit.Questions.OfPage(reader), asked => Assert.True(visit.Answers.Of(asked).IsCompletedSuccessfully));
        });
    }
}
