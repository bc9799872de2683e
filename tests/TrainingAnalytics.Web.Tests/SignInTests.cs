using System.Net;

namespace TrainingAnalytics.Web.Tests;

public sealed class SignInTests(ServedRegion served)
{
    [Theory]
    [InlineData("/overview?year=2020", "/overview?year=2020")]
    [InlineData("/%E6%A6%82%E8%A7%88", "/%E6%A6%82%E8%A7%88")]
    [InlineData("", "/")]
    [InlineData("overview", "/")]
    [InlineData("https://example.com/", "/")]
    [InlineData("//example.com", "/")]
    [InlineData("/\\example.com", "/")]
    [InlineData("/\t/example.com", "/")]
    [InlineData("/a\n/example.com", "/")]
    [InlineData("/概览", "/")]
    public async Task Way_AfterSigningIn_IsToAPlaceOfThisSiteOnly(string asked, string led)
    {
        using var answer = await served.SignIn("leader", asked);

        Assert.Equal((HttpStatusCode.Redirect, led), (answer.StatusCode, answer.Headers.Location?.OriginalString));
    }
}
