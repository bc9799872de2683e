using System.Diagnostics;
using TrainingAnalytics.Warehouse;

namespace TrainingAnalytics.Web.Start;

/// <summary>One line a phase of the first build: the reader waits some seconds, and sees for what.</summary>
internal sealed class BuildLines(TextWriter console) : IProgress<BuildStep>
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly Lock _telling = new();
    private BuildPhase? _phase;

    public void Report(BuildStep value)
    {
        lock (_telling)
        {
            if (value.Phase != _phase)
            {
                console.WriteLine($"{_clock.Elapsed.TotalSeconds,6:0.0} s  {Name(value.Phase)}");
            }

            _phase = value.Phase;
        }
    }

    private static string Name(BuildPhase phase) => phase switch
    {
        BuildPhase.Waiting => "等待另一次构建 / waiting for another build",
        BuildPhase.Landing => "装载文件 / landing files",
        BuildPhase.Models => "构建模型 / building models",
        BuildPhase.Patterns => "查找疑点 / running the patterns",
        BuildPhase.Checks => "检查 / checking",
        _ => "发布 / publishing",
    };
}
