using System.Net;
using AngleSharp.Html.Parser;
using TrainingAnalytics.Warehouse.Office;

namespace TrainingAnalytics.Web.Tests;

/// <summary>Files and pages of the whole sample from the server itself, and what it answers where there is none.</summary>
public sealed class AnswerTests(ServedSample served) : IClassFixture<ServedSample>
{
    public static TheoryData<string, string> Files => new()
    {
        { "leader", "/export/csv/prefectures/overview" },
        { "leader", "/export/parquet/prefectures/overview" },
        { "supervisor", "/findings/money.csv" },
        { "supervisor", "/findings/evidence.zip?family=money" },
        { "supervisor", "/findings/sample.csv?of=unflagged&size=5&seed=1" },
        { "admin", "/access.csv" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task File_ThatIsGiven_IsKeptByNobody(string account, string address)
    {
        using var answer = await served.Get(account, address);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    [Theory]
    [InlineData("supervisor", "/findings/money.csv", "/overview")]
    [InlineData("supervisor", "/findings/evidence.xlsx?status=new", "/overview")]
    [InlineData("supervisor", "/findings/sample.csv?of=paid_twice&size=5&seed=1", "/overview")]
    [InlineData("admin", "/access.csv", "/access")]
    public async Task File_WhereTheOfficeCannotBeRead_IsAPageThatSaysWhatToDo(string account, string address, string back)
    {
        var office = served.Sample.House.Folder.OfficeDatabase;
        Assert.Null(served.Sample.House.Office.Note(new("supervisor", SampleHouse.Supervisor), AccessKind.Export, AccessNote.Selection, "so that there is an office"));
        File.Move(office, office + ".kept");
        await File.WriteAllTextAsync(office, new string('x', 5000), TestContext.Current.CancellationToken);
        try
        {
            using var answer = await served.Get(account, address);

            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            Assert.Equal($"{office} 已损坏；请从备份恢复。", page.QuerySelector("main .notice p")?.TextContent);
            Assert.Equal(back, page.QuerySelector("main .notice a")?.GetAttribute("href"));
        }
        finally
        {
            File.Move(office + ".kept", office, overwrite: true);
        }
    }

    [Theory]
    [InlineData("supervisor", "/findings/{0}", "没有这条疑点，或者它不在您负责的地市内。")]
    [InlineData("supervisor", "/findings/pattern/nope", "没有名为“nope”的规则。")]
    [InlineData("leader", "/lineage/nope", "没有名为“nope”的指标或表。")]
    public async Task Page_OfWhatIsNotThereOrNotTheViewers_SaysSo(string account, string address, string said)
    {
        var elsewhere = served.Sample.One("select min(finding_id) as one from anomalies.finding where prefecture_code = '540300'");

        using var answer = await served.Get(account, string.Format(null, address, elsewhere));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(said, page.QuerySelector("main .notice p")?.TextContent);
        Assert.NotNull(page.QuerySelector("main .notice a[href]"));
    }

    [Theory]
    [InlineData("person")]
    [InlineData("evidence")]
    public async Task Answer_ThatIsLoadedAgain_LeadsToTheFindingWhateverItsAddress(string answered)
    {
        using var answer = await served.Get("supervisor", $"/findings/%09%E4%B8%80/{answered}");

        Assert.Equal((HttpStatusCode.Redirect, "/findings/%09%E4%B8%80"), (answer.StatusCode, answer.Headers.Location?.OriginalString));
    }

    [Fact]
    public async Task Log_OfTickedFindings_NamesWhatWasGivenOnly()
    {
        var own = served.Sample.One("select min(finding_id) as one from anomalies.finding where prefecture_code = '540100'");
        var elsewhere = served.Sample.One("select min(finding_id) as one from anomalies.finding where prefecture_code = '540300'");

        using var answer = await served.Get("supervisor", $"/findings/evidence.zip?ticked=1&id={elsewhere}&id={own}&id=none");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var note = served.Sample.House.Office.AccessLog(Warehouse.Privacy.Viewer.Operator)[0];
        Assert.Equal((AccessNote.Selection, $"masked zip, 1: id={own}"), (note.Subject, note.Why));
    }
}
