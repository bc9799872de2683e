using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace TrainingAnalytics.Benchmarks;

/// <summary>What one step took: wall and processor seconds, peak memory, and what it says of its phases and their parts.</summary>
internal sealed record Measure(
    double Seconds, double? ProcessorSeconds, double? PeakMegabytes, IReadOnlyDictionary<string, double> Phases, IReadOnlyDictionary<string, double> Parts)
{
    /// <summary>Runs a step of this program in a process of its own.</summary>
    public static Measure Of(string step, params string[] words)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        foreach (var word in (string[])["step", step, .. words]) start.ArgumentList.Add(word);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? JsonSerializer.Deserialize<Measure>(output)!
            : throw new InvalidOperationException($"{step} ended with {process.ExitCode}");
    }

    /// <summary>Measures what is done in this process and prints it for the one that started it.</summary>
    public static int Print(Func<(Dictionary<string, double> Phases, Dictionary<string, double> Parts)> step)
    {
        var clock = Stopwatch.StartNew();
        var (phases, parts) = step();
        using var me = Process.GetCurrentProcess();
        Console.WriteLine(JsonSerializer.Serialize(new Measure(clock.Elapsed.TotalSeconds, me.TotalProcessorTime.TotalSeconds, PeakOf(me), phases, parts)));
        return 0;
    }

    /// <summary>Of each figure by itself.</summary>
    public static Measure Median(IReadOnlyList<Measure> runs) => new(
        Middle(runs.Select(run => run.Seconds)),
        runs[0].ProcessorSeconds is null ? null : Middle(runs.Select(run => run.ProcessorSeconds!.Value)),
        runs[0].PeakMegabytes is null ? null : Middle(runs.Select(run => run.PeakMegabytes!.Value)),
        runs[0].Phases.Keys.ToDictionary(phase => phase, phase => Middle(runs.Select(run => run.Phases.GetValueOrDefault(phase)))),
        runs[0].Parts.Keys.ToDictionary(part => part, part => Middle(runs.Select(run => run.Parts.GetValueOrDefault(part)))));

    private static double Middle(IEnumerable<double> figures)
    {
        var ordered = figures.Order().ToList();
        return (ordered[(ordered.Count - 1) / 2] + ordered[ordered.Count / 2]) / 2;
    }

    // PeakWorkingSet64 is the current one on Linux; the kernel's own mark is in /proc.
    private static double PeakOf(Process me) => File.Exists("/proc/self/status")
        ? File.ReadLines("/proc/self/status").Where(l => l.StartsWith("VmHWM", StringComparison.Ordinal))
            .Select(l => double.Parse(l.Split(':')[1].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024).First()
        : me.PeakWorkingSet64 / 1048576.0;
}
