using Bunit;
using TrainingAnalytics.Warehouse.Office;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Web.Components.Findings;

namespace TrainingAnalytics.Web.Tests;

public sealed class PersonCellTests(HandMadeRegion region) : IClassFixture<HandMadeRegion>
{
    private static readonly MaskedPerson Person = new("150c0a5b-65e7-f2fa-db5a-4edac64ed4f7", "张**", "5499**********1234");

    [Fact]
    public void Cell_OfAPerson_ShowsTheMaskAndAsksForAReason()
    {
        using var context = region.For("supervisor", "?lang=en");

        var cell = context.Render<PersonCell>(with => with.Add(one => one.FindingId, "59747b0d").Add(one => one.Person, Person));

        Assert.Equal("张**", cell.Find(".who-is").TextContent);
        Assert.Equal("5499**********1234", cell.Find("code").TextContent);
        Assert.Equal("/findings/59747b0d/person?lang=en", cell.Find("form").GetAttribute("action"));
        Assert.Equal("post", cell.Find("form").GetAttribute("method"));
        Assert.True(cell.Find("input[name=why]").HasAttribute("required"));
        Assert.Equal(Person.Key, cell.Find("input[name=person]").GetAttribute("value"));
    }

    [Fact]
    public void Answer_OfAPersonShown_HasNameAndIdAndTheWayBack()
    {
        using var context = region.For("supervisor");

        var page = Answer(context, new(new("key", "扎西样本", "549901199001011234"), null));

        Assert.Equal(["扎西样本", "549901199001011234"], page.FindAll("dd").Select(value => value.TextContent));
        Assert.Equal("/findings/59747b0d", page.Find("a").GetAttribute("href"));
    }

    [Fact]
    public void Answer_OfARefusal_SaysWhyAndShowsNobody()
    {
        using var context = region.For("supervisor");

        var page = Answer(context, new(null, new("请写明理由。", "Give the reason.")));

        Assert.Equal("未显示个人信息", page.Find("h1").TextContent);
        Assert.Contains("请写明理由。", page.Find(".notice").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("dd"));
    }

    private static IRenderedComponent<UnmaskedPerson> Answer(BunitContext context, Unmasked unmasked) =>
        context.Render<UnmaskedPerson>(with => with.Add(one => one.FindingId, "59747b0d").Add(one => one.Unmasked, unmasked));
}
