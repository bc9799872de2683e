using System.Globalization;
using TrainingAnalytics.Warehouse.Dashboards;

namespace TrainingAnalytics.Web.Texts;

/// <summary>Numbers as people read them: 万 and 亿 in Chinese, separators in English, one decimal for percent.</summary>
public sealed class NumberWords(TextBook texts)
{
    private const double Wan = 1e4;
    private const double Yi = 1e8;

    private bool Chinese => texts.Language == "zh-CN";

    public string Of(Figure figure, string format) => figure.Suppressed ? Hidden(format) : figure.Value is { } value ? Of(value, format) : texts["nodata"];

    // "<5" of a share would read as a number of percent.
    private string Hidden(string format) => format == "percent" ? texts["beside.hidden"] : "<5";

    public string Of(double? value, string format) => value is { } known ? Of(known, format) : "–";

    public string Of(double value, string format) => format switch
    {
        "percent" => Percent(value),
        "yuan" => Money(value),
        "ratio" => value.ToString("#,0.##", CultureInfo.InvariantCulture),
        _ => Count(value),
    };

    public static string Percent(double share) => (share * 100).ToString("0.0", CultureInfo.InvariantCulture) + "%";

    /// <summary>A distance between two shares, in percentage points and without sign.</summary>
    public static string Points(double share) => Math.Abs(share * 100).ToString("0.0", CultureInfo.InvariantCulture);

    private string Count(double value) => Math.Abs(value) >= Wan && Chinese ? Large(value) : Plain(value);

    private string Money(double value) => Chinese
        ? (Math.Abs(value) >= Wan ? Large(value) : Plain(value)) + " 元"
        : "¥" + (Math.Abs(value) >= 1e6 ? (value / 1e6).ToString("#,0.##", CultureInfo.InvariantCulture) + " m" : Plain(value));

    private static string Large(double value) => Math.Abs(value) >= Yi
        ? (value / Yi).ToString("#,0.##", CultureInfo.InvariantCulture) + " 亿"
        : (value / Wan).ToString("#,0.##", CultureInfo.InvariantCulture) + " 万";

    private static string Plain(double value) => value.ToString("#,0", CultureInfo.InvariantCulture);
}
