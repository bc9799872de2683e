using TrainingAnalytics.Warehouse.Samples;

namespace TrainingAnalytics.Benchmarks;

/// <summary>A sample as plain text, and 1 % more of another seed.</summary>
internal sealed record Sample(DirectoryInfo Plain, DirectoryInfo More, long Rows, double Megabytes) : IDisposable
{
    public static Sample Write(WorkFolder work, int trainings)
    {
        var (plain, more) = (Written(work, "files", trainings, 1), Written(work, "more", Math.Max(SampleFolder.FewestTrainings, trainings / 100), 2));
        var files = plain.GetFiles();
        return new(plain, more, files.Sum(f => File.ReadLines(f.FullName).LongCount() - 1), files.Sum(f => f.Length) / 1048576.0);
    }

    public void Dispose()
    {
        foreach (var folder in (DirectoryInfo[])[Plain, More])
            if (Directory.Exists(folder.FullName)) folder.Delete(recursive: true);
    }

    private static DirectoryInfo Written(WorkFolder work, string name, int count, int seed)
    {
        Console.Error.WriteLine($"writing a sample of {count} …");
        var written = new DirectoryInfo(work.New(name + "-written"));
        SampleFolder.Write(written, count, seed);
        var plain = new DirectoryInfo(work.New(name));
        PlainFiles.Copy(written, plain);
        written.Delete(recursive: true);
        return plain;
    }
}
