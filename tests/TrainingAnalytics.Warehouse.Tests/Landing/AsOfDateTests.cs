using TrainingAnalytics.Warehouse.Landing;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Tests.Landing;

public sealed class AsOfDateTests : IDisposable
{
    private readonly TemporaryLanding _landing = new();

    [Theory]
    [InlineData("registry", "2020-03-20")]
    [InlineData("certificate", "2020-04-01")]
    [InlineData("payment", "2020-05-06")]
    [InlineData("teacher", "2020-12-31")]
    [InlineData("incubator", "2020-12-31")]
    [InlineData("class", "2019-01-01")]
    [InlineData("attendance", "2019-01-01")]
    public void Of_OneExtract_IsItsLatestEvent(string extract, string expected)
    {
        _landing.Land($"{extract}.csv", GoodRows.File(extract, GoodRows.Row(extract)));
        Assert.Equal(expected, AsOf());
    }

    [Fact]
    public void Of_FaultyAndSupersededRows_DoesNotCountThem()
    {
        _landing.Land("payment_20210101.csv", GoodRows.File("payment", GoodRows.Row("payment", 1, "paid_on", "2020-12-30"), GoodRows.Row("payment", 2, false, ("paid_on", "2020-12-31"), ("amount", "0"))));
        Assert.Equal("2020-12-30", AsOf());
        _landing.Land("payment_20210102.csv", GoodRows.File("payment", GoodRows.Row("payment", 1, "paid_on", "2020-06-01")));
        Assert.Equal("2020-06-01", AsOf());
    }

    [Fact]
    public void Kept_OfOtherContents_IsNone()
    {
        AsOfDate.Keep(_landing.Folder, "abc", new(2020, 1, 2));
        Assert.Equal((new DateOnly(2020, 1, 2), (DateOnly?)null), (AsOfDate.Kept(_landing.Folder, "abc")!.Value, AsOfDate.Kept(_landing.Folder, "abd")));
    }

    public void Dispose() => _landing.Dispose();

    private string AsOf()
    {
        using var bench = Workbench.ForTrial();
        new LandingViews(_landing.Zone, _landing.Book, TemporaryLanding.SourcesFolder).Open(bench, _landing.Zone.Batches());
        return AsOfDate.Of(bench, _landing.Book).ToString("O", System.Globalization.CultureInfo.InvariantCulture);
    }
}
