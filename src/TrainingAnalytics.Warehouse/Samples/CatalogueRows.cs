namespace TrainingAnalytics.Warehouse.Samples;

internal sealed record CatalogueRow(
    string Name, Code Family, Code Type, int Hours, int Amount, int[] Levels, bool RaisedIn2020 = false);

internal static class CatalogueRows
{
    private static readonly string[] CraftNames = ["唐卡绘制", "藏香制作", "藏式绘画", "藏式雕刻", "藏毯编织", "氆氇编织", "工艺美术", "民族歌舞"];
    private static readonly string[] FarmNames = ["牦牛养殖", "青稞种植", "温室蔬菜", "藏药材种植", "兽医防疫"];
    private static readonly int[] None = [0];
    private static readonly int[] Beginner = [5];
    private static readonly int[] Both = [5, 4];

    public static readonly CatalogueRow[] All =
    [
        .. Crafts(), .. Demand(), .. Services(), .. Farming(), .. ForEmployees(),
        new("创业模拟实训", TradeFamily.Other, TrainingType.Entrepreneurship, 80, 1_500, None),
        new("网络创业培训", TradeFamily.Other, TrainingType.Entrepreneurship, 56, 1_500, None),
        new("创业能力提升", TradeFamily.Other, TrainingType.Entrepreneurship, 64, 1_200, None),
        new("电工(学徒)", TradeFamily.MarketDemand, TrainingType.Apprenticeship, 400, 5_000, [4]),
        new("汽车维修工(学徒)", TradeFamily.MarketDemand, TrainingType.Apprenticeship, 400, 5_000, [4]),
    ];

    private static IEnumerable<CatalogueRow> Crafts() =>
        CraftNames.Select((name, i) => new CatalogueRow(
                name, TradeFamily.TraditionalCraft, TrainingType.EmploymentSkills, 96 + 8 * (i % 3), 1_800, i < 4 ? Both : Beginner));

    private static IEnumerable<CatalogueRow> Demand() =>
    [
        new("家政服务", TradeFamily.MarketDemand, TrainingType.EmploymentSkills, 80, 1_200, Both),
        new("养老护理", TradeFamily.MarketDemand, TrainingType.EmploymentSkills, 80, 1_400, Both),
        new("托幼保育", TradeFamily.MarketDemand, TrainingType.EmploymentSkills, 80, 1_400, Beginner),
        new("保安", TradeFamily.MarketDemand, TrainingType.EmploymentSkills, 56, 900, Both),
        new("电子商务", TradeFamily.MarketDemand, TrainingType.EmploymentSkills, 80, 1_500, Both, RaisedIn2020: true),
        new("汽车维修", TradeFamily.MarketDemand, TrainingType.EmploymentSkills, 96, 1_800, Both),
        new("电工", TradeFamily.MarketDemand, TrainingType.EmploymentSkills, 88, 1_700, Both, RaisedIn2020: true),
        new("快递", TradeFamily.MarketDemand, TrainingType.EmploymentSkills, 64, 900, Beginner),
        new("美发", TradeFamily.MarketDemand, TrainingType.EmploymentSkills, 80, 1_300, Both),
    ];

    private static IEnumerable<CatalogueRow> Services() =>
    [
        new("中式烹调", TradeFamily.ModernService, TrainingType.EmploymentSkills, 88, 1_600, Both),
        new("旅游讲解", TradeFamily.ModernService, TrainingType.EmploymentSkills, 80, 1_200, Beginner),
        new("民宿服务", TradeFamily.ModernService, TrainingType.EmploymentSkills, 80, 1_100, Beginner),
        new("装载机驾驶", TradeFamily.Other, TrainingType.EmploymentSkills, 96, 2_200, Beginner),
        new("砌筑", TradeFamily.Other, TrainingType.EmploymentSkills, 80, 1_300, Both),
    ];

    private static IEnumerable<CatalogueRow> Farming() =>
        FarmNames.Select(name => new CatalogueRow(name, TradeFamily.Agriculture, TrainingType.Farmer, 80, 900, None));

    private static IEnumerable<CatalogueRow> ForEmployees() =>
    [
        new("危险化学品作业", TradeFamily.HighRisk, TrainingType.Safety, 80, 1_000, None),
        new("矿山安全作业", TradeFamily.HighRisk, TrainingType.Safety, 88, 1_000, None),
        new("焊接与热切割", TradeFamily.HighRisk, TrainingType.Safety, 80, 1_100, None),
        new("酒店前厅", TradeFamily.ModernService, TrainingType.Upskilling, 80, 1_000, Both),
        new("物业管理", TradeFamily.ModernService, TrainingType.Upskilling, 80, 1_000, Beginner),
        new("叉车司机", TradeFamily.Other, TrainingType.Upskilling, 88, 1_400, Beginner),
        new("转岗服务技能", TradeFamily.ModernService, TrainingType.Transfer, 80, 1_100, None),
    ];
}
