using System.Diagnostics;
using System.Text;

namespace TrainingAnalytics.Warehouse.Tests.Pipelines;

/// <summary>The command line as a process of its own: what only a process can have happen to it.</summary>
internal sealed class BuildProcess : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _messages = new();
    private readonly SemaphoreSlim _said = new(0);

    private BuildProcess(Process process) => _process = process;

    /// <summary>What it said so far.</summary>
    public string Messages
    {
        get
        {
            lock (_messages) return _messages.ToString();
        }
    }

    public static BuildProcess Start(string warehouse, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "training-analytics.dll"), .. arguments, "--warehouse", warehouse])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        var build = new BuildProcess(new Process { StartInfo = start });
        build._process.ErrorDataReceived += (_, line) => build.Hear(line.Data);
        build._process.OutputDataReceived += (_, _) => { };
        build._process.Start();
        build._process.BeginErrorReadLine();
        build._process.BeginOutputReadLine();
        return build;
    }

    /// <summary>Waits until it says this, or ends.</summary>
    public async Task Says(string text)
    {
        while (!Messages.Contains(text, StringComparison.Ordinal) && !_process.HasExited)
            await _said.WaitAsync(TimeSpan.FromMilliseconds(20), TestContext.Current.CancellationToken);
    }

    /// <summary>kill -9: it learns nothing of it.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await End();
    }

    /// <summary>What a service manager and a closed terminal send.</summary>
    public async Task<int> Terminate()
    {
        using (Process.Start("kill", ["-TERM", $"{_process.Id}"])) return await End();
    }

    /// <summary>The exit status.</summary>
    public async Task<int> End()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
        _said.Dispose();
    }

    private void Hear(string? line)
    {
        lock (_messages) _messages.AppendLine(line);
        _said.Release();
    }
}
