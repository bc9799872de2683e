namespace TrainingAnalytics.Warehouse.Samples;

/// <summary>Made-up names as a roster in the region shows them: Tibetan ones in Chinese characters, and Chinese ones.</summary>
internal static class NameMaker
{
    private static readonly string[] Tibetan =
    [
        "扎西", "次仁", "多吉", "卓玛", "央金", "拉姆", "旺堆", "格桑", "德吉", "白玛", "尼玛", "达瓦", "边巴", "巴桑", "普布", "米玛",
        "平措", "顿珠", "洛桑", "丹增", "索朗", "仁增", "贡布", "曲珍", "强巴", "嘎玛", "罗布", "欧珠", "益西", "坚赞", "朗杰", "旺姆",
        "措姆", "玉珍", "桑珠", "赤列", "加措", "群培", "云旦", "土登", "阿旺", "晋美", "班典", "伦珠", "其美", "琼达", "斯塔", "向巴",
    ];

    private static readonly string[] Surnames =
    [
        "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "马", "罗",
        "梁", "宋", "郑", "谢", "韩", "唐", "冯", "于", "董", "萧", "程", "曹", "袁", "邓", "许", "傅", "沈", "曾", "彭", "吕",
    ];

    private static readonly string[] Given =
    [
        "伟", "芳", "娜", "敏", "静", "丽", "强", "磊", "军", "洋", "勇", "艳", "杰", "娟", "涛", "明", "超", "霞", "平", "刚",
        "桂", "兰", "玲", "建", "国", "华", "文", "辉", "志", "红", "玉", "春", "梅", "海", "波", "宁", "鹏", "飞", "雪", "琴",
    ];

    public static string Any(Dice dice) => dice.Chance(0.72) ? InTibetan(dice) : InChinese(dice, dice.Pick(Surnames));

    public static string InTibetan(Dice dice)
    {
        var first = dice.Pick(Tibetan);
        var second = dice.Pick(Tibetan);
        return first == second ? first : first + second;
    }

    public static string InChinese(Dice dice, string surname) =>
        surname + dice.Pick(Given) + (dice.Chance(0.7) ? dice.Pick(Given) : "");

    /// <summary>The n-th of 40 × 40 × 40 names: for legal representatives, who must not share a name by chance.</summary>
    public static string Distinct(int n) =>
        Surnames[n % 40] + Given[n / 40 % 40] + Given[n / 1600 % 40];
}
