using System.Diagnostics;
using TrainingAnalytics.Warehouse;

namespace TrainingAnalytics.Cli;

/// <summary>Tells a person how a build goes: one line that moves on a terminal, one line a phase elsewhere.</summary>
internal sealed class BuildProgress(Terminal terminal) : IProgress<BuildStep>, IDisposable
{
    private const int BarWidth = 24;

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly Lock _telling = new();
    private BuildPhase? _phase;
    private bool _isLineOpen;

    public void Report(BuildStep value)
    {
        lock (_telling)
        {
            if (terminal.MessagesAreSeen) Draw(value);
            else if (value.Phase != _phase) terminal.Messages.WriteLine($"{_clock.Elapsed.TotalSeconds,6:0.0} s  {Name(value.Phase)} {(value.Phase == BuildPhase.Waiting ? value.At : "")}".TrimEnd());
            _phase = value.Phase;
        }
    }

    /// <summary>Ends the moving line.</summary>
    public void Dispose()
    {
        if (_isLineOpen) terminal.Messages.WriteLine();
        _isLineOpen = false;
    }

    private void Draw(BuildStep step)
    {
        if (_isLineOpen && step.Phase != _phase) terminal.Messages.WriteLine();
        var bar = step.Done is { } done ? $"[{new string('#', (int)(done * BarWidth)),-BarWidth}] {done,4:P0}" : "";
        // Back to the line's start, and clear what a longer text left.
        terminal.Messages.Write($"\r\u001b[K{_clock.Elapsed.TotalSeconds,6:0.0} s  {Name(step.Phase)} {bar} {step.At}");
        _isLineOpen = true;
    }

    private static string Name(BuildPhase phase) => phase switch
    {
        BuildPhase.Waiting => "等待另一次构建 waiting for another build",
        BuildPhase.Landing => "装载文件 landing files",
        BuildPhase.Models => "构建模型 building models",
        BuildPhase.Patterns => "查找疑点 running the patterns",
        BuildPhase.Checks => "检查 checking",
        _ => "发布 publishing",
    };
}
