namespace TrainingAnalytics.Browser.Tests;

public sealed class FirstReaderTests(RunningSite site)
{
    [Fact]
    public async Task Server_WhenItSaysThatItAnswers_HasReadItsOwnOverview()
    {
        await site.Visit();

        Assert.Contains("Training Analytics is running", site.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("could not read its own overview", site.Said, StringComparison.Ordinal);
    }
}
