using System.Net;

namespace TrainingAnalytics.Web.Tests;

/// <summary>What a form sends, and what a person types in its place.</summary>
public sealed class FormAddressTests(ServedRegion served)
{
    [Theory]
    [InlineData("/overview?period=month.2020-05&training_type=", "/overview?month=2020-05")]
    [InlineData("/overview?period=", "/overview")]
    [InlineData("/overview?find.prefectures=%E6%8B%89%E8%90%A8", "/overview?find=prefectures.拉萨")]
    public async Task Address_OfAForm_IsSentOnWithWhatWasChosenOnly(string sent, string clean)
    {
        using var answer = await served.Get("leader", sent);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.EndsWith(clean, answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Address_TypedByHand_IsAnsweredWithANotice()
    {
        using var answer = await served.Get("leader", "/overview?period=month");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("period", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
