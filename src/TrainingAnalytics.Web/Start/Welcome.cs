namespace TrainingAnalytics.Web.Start;

/// <summary>What stands on the console once the server answers.</summary>
public static class Welcome
{
    public static void Say(WebApplication app, TextWriter console)
    {
        foreach (var address in app.Urls)
        {
            console.WriteLine($"""

                培训分析已启动：{address}
                  打开后选择演示账号登录（领导、规划人员、监督人员、数据管理员、系统管理员），无需密码，仅限本机。
                Training Analytics is running: {address}
                  Open it and choose a demo account (leader, planner, supervisor, steward, admin); no password, this machine only.
                  Ctrl+C 停止 / stops it.
                """);
        }
    }
}
