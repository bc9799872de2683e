using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Web.Texts;

namespace TrainingAnalytics.Web.Tests;

public sealed class WordsTests
{
    [Fact]
    public void Texts_OfBothLanguages_HaveTheSameKeys() =>
        Assert.Equal(TextBook.For("zh-CN").Keys.Order(), TextBook.For("en").Keys.Order());

    [Theory]
    [InlineData(0, "count", "0", "0")]
    [InlineData(9999, "count", "9,999", "9,999")]
    [InlineData(60000, "count", "6 万", "60,000")]
    [InlineData(123456, "count", "12.35 万", "123,456")]
    [InlineData(0.723, "percent", "72.3%", "72.3%")]
    [InlineData(230000000, "yuan", "2.3 亿 元", "¥230 m")]
    public void Number_InBothLanguages_IsWrittenAsPeopleReadIt(double value, string format, string zh, string en)
    {
        Assert.Equal(zh, new NumberWords(TextBook.For("zh-CN")).Of(value, format));
        Assert.Equal(en, new NumberWords(TextBook.For("en")).Of(value, format));
    }

    [Fact]
    public void NoData_ZeroAndSuppressed_AreThreeDifferentThings()
    {
        var numbers = new NumberWords(TextBook.For("zh-CN"));

        Assert.Equal(["无数据", "0", "<5"], new[] { Figure.NoData, new Figure(0, false), new Figure(null, true) }.Select(figure => numbers.Of(figure, "count")));
    }

    [Theory]
    [InlineData("zh-CN", "人数过少，不显示")]
    [InlineData("en", "not shown: too few people")]
    public void SuppressedShare_IsSaidInWords(string language, string said) =>
        Assert.Equal(said, new NumberWords(TextBook.For(language)).Of(new Figure(null, true), "percent"));
}
