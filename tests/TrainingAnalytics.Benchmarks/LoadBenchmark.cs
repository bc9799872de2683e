using System.Globalization;
using TrainingAnalytics.Warehouse.Samples;

namespace TrainingAnalytics.Benchmarks;

/// <summary>The load against a bare copy, on the same files: prints a Markdown table.</summary>
internal sealed class LoadBenchmark(int trainings)
{
    private readonly DirectoryInfo _work = Directory.CreateTempSubdirectory("benchmark-");

    public int Run()
    {
        var (files, more) = (Sample("files", trainings, 1), Sample("more", Math.Max(SampleFolder.FewestTrainings, trainings / 100), 2));
        var rows = files.GetFiles().Sum(f => File.ReadLines(f.FullName).LongCount() - 1);
        var megabytes = files.GetFiles().Sum(f => f.Length) / 1048576.0;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{trainings:N0} trainings, {rows:N0} rows, {megabytes:N0} MB, {Environment.ProcessorCount} cores"));
        Console.WriteLine("| step | seconds | processor s | rows/s | MB/s | peak MB | phases |\n|---|---|---|---|---|---|---|");
        var a = Line("a bare copy", Measure.Of("bare", files.FullName, Path.Combine(_work.FullName, "bare.duckdb")), rows, megabytes);
        var warehouse = Path.Combine(_work.FullName, "warehouse");
        var c = Line("c build", Measure.Of("build", warehouse, files.FullName), rows, megabytes);
        var d = Line("d build after 1 % more", Measure.Of("build", warehouse, more.FullName), rows, megabytes);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"c/a {c.Seconds / a.Seconds:0.00}, d/c {d.Seconds / c.Seconds:0.00}"));
        _work.Delete(recursive: true);
        return 0;
    }

    private DirectoryInfo Sample(string name, int count, int seed)
    {
        var written = new DirectoryInfo(Path.Combine(_work.FullName, name + "-written"));
        SampleFolder.Write(written, count, seed);
        var plain = new DirectoryInfo(Path.Combine(_work.FullName, name));
        PlainFiles.Copy(written, plain);
        written.Delete(recursive: true);
        return plain;
    }

    private static Measure Line(string step, Measure m, long rows, double megabytes)
    {
        var phases = string.Join(", ", m.Phases.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Key} {p.Value:0.0}")));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {step} | {m.Seconds:0.0} | {m.ProcessorSeconds:0.0} | {rows / m.Seconds:N0} | {megabytes / m.Seconds:N0} | {m.PeakMegabytes:N0} | {phases} |"));
        return m;
    }
}
