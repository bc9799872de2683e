using TrainingAnalytics.Warehouse.Dashboards.Live;

namespace TrainingAnalytics.Web.Start;

/// <summary>Tells the console what is wrong with dashboards/: at the start, and after every change of a file.</summary>
public static class DashboardLines
{
    public static void Follow(House house, TextWriter console)
    {
        if (!house.Live.Now.Faults.IsEmpty)
        {
            Say(house.Live.Now, console);
        }

        if (!house.Live.Watch(state => Say(state, console), console.WriteLine))
        {
            console.WriteLine("无法监视 dashboards/，修改后须重启。 / dashboards/ cannot be watched: restart after changes.");
        }
    }

    private static void Say(DashboardState state, TextWriter console) => console.WriteLine(string.Join(Environment.NewLine,
        [$"dashboards/：{state.Faults.Length} 处错误 / {state.Faults.Length} faults", .. state.Faults.Select(fault => $"  {fault}")]));
}
