using TrainingAnalytics.Warehouse.Privacy;

namespace TrainingAnalytics.Warehouse.Tests.Privacy;

public sealed class MaskTests
{
    [Theory]
    [InlineData("张三", "张*")]
    [InlineData("张三丰", "张**")]
    [InlineData("张 三 丰", "张**")]
    [InlineData("欧阳修", "欧阳*")]
    [InlineData("欧阳", "欧*")]
    [InlineData("扎西次仁", "扎***")]
    [InlineData("次仁·卓玛", "次***")]
    [InlineData("阿旺洛桑嘉措丹增", "阿***")]
    [InlineData("Tashi Tsering", "T***")]
    [InlineData("\U00020BB7野家", "\U00020BB7**")]
    [InlineData("张", "*")]
    public void Name_OfAnyKind_ShowsTheSurnameOrTheFirstCharacter(string clear, string masked) => Assert.Equal(masked, Mask.Name(clear));

    [Theory]
    [InlineData("549901199001011234", "5499**********1234")]
    [InlineData("54990119900101123X", "5499**********123X")]
    [InlineData("54990119900101", "***")]
    public void Id_OfEighteenDigits_ShowsThePlaceAndTheLastFour(string clear, string masked) => Assert.Equal(masked, Mask.Id(clear));
}
