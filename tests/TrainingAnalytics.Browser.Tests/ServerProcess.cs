using System.Diagnostics;
using System.Text;

namespace TrainingAnalytics.Browser.Tests;

/// <summary>The real server as a process of its own, as `dotnet run` starts it.</summary>
internal sealed class ServerProcess : IDisposable
{
    private const string Server = "TrainingAnalytics.Web.dll";

    private readonly Process _process;
    private readonly StringBuilder _said = new();
    private readonly TaskCompletionSource<string?> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServerProcess(string program, string warehouse, IEnumerable<string> options)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8 };
        start.ArgumentList.Add(program);
        foreach (var option in options) start.ArgumentList.Add(option);
        start.Environment["TRAINING_ANALYTICS_WAREHOUSE"] = warehouse;
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.Exited += (_, _) => _address.TrySetResult(null);
    }

    public int Id => _process.Id;

    public string Said
    {
        get
        {
            lock (_said)
            {
                return _said.ToString();
            }
        }
    }

    public static ServerProcess Start(string urls, string warehouse, params IEnumerable<string> options) =>
        StartProgram(Program("TrainingAnalytics.Web", Server), warehouse, ["--urls", urls, .. options]);

    /// <summary>The server as it is installed in that folder, with a settings file beside it and without any option.</summary>
    public static ServerProcess StartWith(string settings, string folder)
    {
        var built = new FileInfo(Program("TrainingAnalytics.Web", Server)).Directory!;
        // What a process reads its own place from must be there itself, and the libraries are too large to be copied.
        foreach (var entry in built.GetFileSystemInfos())
            if (entry is FileInfo file && entry.Name.StartsWith("TrainingAnalytics.", StringComparison.Ordinal)) file.CopyTo(Path.Combine(folder, entry.Name));
            else if (entry is DirectoryInfo) Directory.CreateSymbolicLink(Path.Combine(folder, entry.Name), entry.FullName);
            else File.CreateSymbolicLink(Path.Combine(folder, entry.Name), entry.FullName);
        File.WriteAllText(Path.Combine(folder, "appsettings.json"), settings);
        return StartProgram(Path.Combine(folder, Server), Path.Combine(folder, "warehouse"), []);
    }

    private static ServerProcess StartProgram(string program, string warehouse, IEnumerable<string> options)
    {
        var server = new ServerProcess(program, warehouse, options);
        server._process.Start();
        server._process.BeginOutputReadLine();
        server._process.BeginErrorReadLine();
        return server;
    }

    /// <summary>The address that the server says it serves.</summary>
    public async Task<string> Address() =>
        await _address.Task.WaitAsync(TimeSpan.FromMinutes(3)) ?? throw new InvalidOperationException("The server stopped: " + Said);

    public async Task<int> Exit()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private void Hear(string? line)
    {
        const string Running = "Training Analytics is running: ";
        lock (_said)
        {
            _said.AppendLine(line);
        }

        if (line?.IndexOf(Running, StringComparison.Ordinal) is >= 0 and var at)
        {
            _address.TrySetResult(line[(at + Running.Length)..].Trim());
        }
    }

    /// <summary>Lands broken samples by the command line, as an operator would beside a running server.</summary>
    public static async Task Build(string warehouse, IEnumerable<string> broken)
    {
        var (status, said, messages) = await CommandLine.Run(warehouse, ["build", .. broken.Select(name => Path.Combine(Root(), "data-samples", "broken", name))]);
        // 1: done, and a file was rejected, as it should be.
        if (status != 1) throw new InvalidOperationException(said + messages);
    }

    // The tests' own folder says which configuration was built: bin/Debug/net10.0.
    internal static string Program(string project, string file)
    {
        var own = Own();
        return Path.Combine(Root(), "src", project, "bin", own.Parent!.Name, own.Name, file);
    }

    private static DirectoryInfo Own() => new(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));

    private static string Root()
    {
        var root = Own();
        while (!File.Exists(Path.Combine(root.FullName, "TrainingAnalytics.sln")))
        {
            root = root.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return root.FullName;
    }
}
