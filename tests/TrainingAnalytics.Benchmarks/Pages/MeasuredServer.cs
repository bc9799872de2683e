using System.Diagnostics;
using System.Globalization;
using TrainingAnalytics.Browser.Tests;

namespace TrainingAnalytics.Benchmarks.Pages;

/// <summary>The real server on a warehouse, from its start to its end.</summary>
internal sealed class MeasuredServer : IDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500), Nothing = TimeSpan.FromMilliseconds(25), Patience = TimeSpan.FromMinutes(5);

    private readonly ServerProcess _process;

    private MeasuredServer(ServerProcess process, string address, double started) => (_process, Address, Started) = (process, address, started);

    public string Address { get; }

    /// <summary>Milliseconds from the start of the process to the line that says that it answers.</summary>
    public double Started { get; }

    /// <summary>What it holds of the machine's memory now, in kilobytes.</summary>
    public double Kilobytes => File.Exists($"/proc/{_process.Id}/status")
        ? File.ReadLines($"/proc/{_process.Id}/status").Where(line => line.StartsWith("VmRSS", StringComparison.Ordinal))
            .Select(line => double.Parse(line.Split(':')[1].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture)).First()
        : Process.GetProcessById(_process.Id).WorkingSet64 / 1024.0;

    public static async Task<MeasuredServer> Start(string warehouse, params string[] options)
    {
        var clock = Stopwatch.StartNew();
        var process = ServerProcess.Start("http://127.0.0.1:0", warehouse, options);
        return new(process, await process.Address(), clock.Elapsed.TotalMilliseconds);
    }

    /// <summary>Waits until it computes nothing any more: after a version appeared it asks beforehand what pages ask.</summary>
    public async Task Quiet()
    {
        using var process = Process.GetProcessById(_process.Id);
        var (clock, before) = (Stopwatch.StartNew(), TimeSpan.Zero);
        while (process.TotalProcessorTime - Nothing > before && clock.Elapsed < Patience)
        {
            before = process.TotalProcessorTime;
            await Task.Delay(Look);
            process.Refresh();
        }
    }

    public void Dispose() => _process.Dispose();
}
