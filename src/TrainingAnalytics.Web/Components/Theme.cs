using MudBlazor;

namespace TrainingAnalytics.Web.Components;

/// <summary>MudBlazor in the product's colours and the machine's own fonts; dark values stand in app.css.</summary>
public static class Theme
{
    private static readonly string[] Fonts =
        ["system-ui", "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "sans-serif"];

    public static MudTheme Own { get; } = new()
    {
        PaletteLight = new PaletteLight { Primary = "#12436D", Secondary = "#801650", Info = "#12436D", Success = "#1B7A6F", Warning = "#B3420F", Error = "#801650" },
        Typography = new Typography { Default = new DefaultTypography { FontFamily = Fonts } },
    };
}
