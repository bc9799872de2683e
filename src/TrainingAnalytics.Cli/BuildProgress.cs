using System.Diagnostics;
using System.Globalization;
using TrainingAnalytics.Warehouse;

namespace TrainingAnalytics.Cli;

/// <summary>Tells a person how a build goes: one line that moves on a terminal, one line a phase elsewhere.</summary>
public sealed class BuildProgress(Terminal terminal) : IProgress<BuildStep>, IDisposable
{
    private const int BarWidth = 24;

    // Before that nobody can tell: the first files also wait for the program to warm up.
    private const double TellableAfterSeconds = 3, TellableAfterShare = 0.05;

    private static readonly TimeSpan Redraw = TimeSpan.FromMilliseconds(100);

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly Lock _telling = new();
    private BuildPhase? _phase;
    private TimeSpan _phaseBegan, _drawn;
    private bool _isLineOpen;

    public void Report(BuildStep value)
    {
        lock (_telling)
        {
            try
            {
                Tell(value);
            }
            catch (IOException)
            {
                // Nobody reads the messages any more: no reason to end a build.
            }
        }
    }

    /// <summary>Ends the moving line.</summary>
    public void Dispose()
    {
        if (_isLineOpen) terminal.Messages.WriteLine();
        _isLineOpen = false;
    }

    private void Tell(BuildStep step)
    {
        var isNewPhase = step.Phase != _phase;
        if (isNewPhase) _phaseBegan = _clock.Elapsed;
        if (terminal.MessagesAreSeen) Draw(step, isNewPhase);
        else if (isNewPhase) terminal.Messages.WriteLine($"{_clock.Elapsed.TotalSeconds,6:0.0} s  {Name(step.Phase)} {(step.Phase == BuildPhase.Waiting ? step.At : "")}".TrimEnd());
        _phase = step.Phase;
    }

    private void Draw(BuildStep step, bool isNewPhase)
    {
        if (!isNewPhase && step.Done is < 1 && _clock.Elapsed - _drawn < Redraw) return;
        if (_isLineOpen && isNewPhase) terminal.Messages.WriteLine();
        var bar = step.Done is { } done ? $"[{new string('#', (int)(done * BarWidth)),-BarWidth}] {done,4:P0} " : "";
        // Back to the line's start, and clear what a longer text left.
        terminal.Messages.Write($"\r\u001b[K{_clock.Elapsed.TotalSeconds,6:0.0} s  {Name(step.Phase)} {bar}{Pace(step, (_clock.Elapsed - _phaseBegan).TotalSeconds)}{step.At}");
        _isLineOpen = true;
        _drawn = _clock.Elapsed;
    }

    /// <summary>Rows per second, and the time left of a phase whose steps are alike: only the landing's are, by their bytes.</summary>
    public static string Pace(BuildStep step, double seconds)
    {
        if (step.Rows is not { } rows || seconds <= 0) return "";
        var pace = string.Create(CultureInfo.InvariantCulture, $"{rows / seconds:N0} 行/秒 rows/s  ");
        return step.Done is { } done and >= TellableAfterShare and < 1 && seconds >= TellableAfterSeconds
            ? pace + string.Create(CultureInfo.InvariantCulture, $"约剩 {seconds * (1 - done) / done:0} s left  ")
            : pace;
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
