using System.Net;
using AngleSharp.Html.Parser;

namespace TrainingAnalytics.Web.Tests;

/// <summary>What the server answers where there is nothing: a page that says so, with the way back.</summary>
public sealed class UnknownAddressTests(ServedRegion served)
{
    [Theory]
    [InlineData("leader", "/nope", "没有这个页面。", "/overview", "回到总览")]
    [InlineData("leader", "/nope?lang=en", "There is no such page.", "/overview?lang=en", "Back to the overview")]
    [InlineData("leader", "/nope/1/2?lang=en", "There is no such page.", "/overview?lang=en", "Back to the overview")]
    [InlineData("steward", "/nope/1/2", "没有这个页面。", "/loads", "回到数据接收")]
    [InlineData("planner", "/county/999999", "没有代码为“999999”的地区。", "/overview", "回到总览")]
    [InlineData("planner", "/export/csv/nothing/overview", "没有这个文件，或者您的角色不能看它。", "/overview", "回到总览")]
    [InlineData("planner", "/export/pdf/counties/prefecture/540200?lang=en", "There is no such file, or it is not for your role.", "/overview?lang=en", "Back to the overview")]
    public async Task Page_OfNothing_SaysSoWithTheWayBack(string account, string address, string said, string back, string words)
    {
        using var answer = await served.Get(account, address);

        Assert.Equal((HttpStatusCode.NotFound, "text/html"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(said, page.QuerySelector("main .notice p")?.TextContent);
        var link = page.QuerySelector("main .notice a")!;
        Assert.Equal((back, words), (link.GetAttribute("href"), link.TextContent));
        Assert.NotNull(page.QuerySelector("header.top .brand"));
    }
}
