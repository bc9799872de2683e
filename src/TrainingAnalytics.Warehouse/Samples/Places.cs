namespace TrainingAnalytics.Warehouse.Samples;

/// <summary>A prefecture: its share of the targets, and how far 2019, 2020 and 2021 (by September) went beside the region's plan.</summary>
internal sealed record Prefecture(string Code, string Name, double Share, double[] Performance, string CountyList)
{
    public string[] Counties { get; } = [.. CountyList.Split(' ').Select(county => county[..6])];
    public string ShortName => Name[..^(Name.EndsWith("地区", StringComparison.Ordinal) ? 2 : 1)];
}

/// <summary>The seven prefectures and 74 counties as they were in 2019-2021.</summary>
internal static class Places
{
    /// <summary>Ngari has no check-in devices: its classes keep paper registers.</summary>
    public const string WithoutDevices = "542500";

    public static readonly Prefecture[] Prefectures =
    [
        new("540100", "拉萨市", 0.24, [1.02, 1.01, 1.08],
            "540102城关区 540103堆龙德庆区 540104达孜区 540121林周县 540122当雄县 540123尼木县 540124曲水县 540127墨竹工卡县"),
        new("540200", "日喀则市", 0.25, [1.03, 1.01, 0.94],
            "540202桑珠孜区 540221南木林县 540222江孜县 540223定日县 540224萨迦县 540225拉孜县 540226昂仁县 540227谢通门县 540228白朗县 540229仁布县 540230康马县 540231定结县 540232仲巴县 540233亚东县 540234吉隆县 540235聂拉木县 540236萨嘎县 540237岗巴县"),
        new("540300", "昌都市", 0.18, [1.03, 1.02, 1.02],
            "540302卡若区 540321江达县 540322贡觉县 540323类乌齐县 540324丁青县 540325察雅县 540326八宿县 540327左贡县 540328芒康县 540329洛隆县 540330边坝县"),
        new("540400", "林芝市", 0.09, [1.08, 1.06, 1.1],
            "540402巴宜区 540421工布江达县 540422米林县 540423墨脱县 540424波密县 540425察隅县 540426朗县"),
        new("540500", "山南市", 0.12, [1.03, 1.02, 1.0],
            "540502乃东区 540521扎囊县 540522贡嘎县 540523桑日县 540524琼结县 540525曲松县 540526措美县 540527洛扎县 540528加查县 540529隆子县 540530错那县 540531浪卡子县"),
        new("540600", "那曲市", 0.09, [0.97, 0.98, 0.84],
            "540602色尼区 540621嘉黎县 540622比如县 540623聂荣县 540624安多县 540625申扎县 540626索县 540627班戈县 540628巴青县 540629尼玛县 540630双湖县"),
        new("542500", "阿里地区", 0.03, [1.05, 1.0, 0.92],
            "542521普兰县 542522札达县 542523噶尔县 542524日土县 542525革吉县 542526改则县 542527措勤县"),
    ];

    private static readonly Dictionary<string, string> Names = Prefectures
        .SelectMany(prefecture => prefecture.CountyList.Split(' '))
        .ToDictionary(county => county[..6], county => county[6..]);

    public static string NameOf(string code) => Names.GetValueOrDefault(code, code);

    public static Prefecture Of(string county) =>
        Prefectures.First(prefecture => prefecture.Code.AsSpan(0, 4).SequenceEqual(county.AsSpan(0, 4)));

    public static bool HasDevices(string county) => !county.StartsWith(WithoutDevices[..4], StringComparison.Ordinal);
}
