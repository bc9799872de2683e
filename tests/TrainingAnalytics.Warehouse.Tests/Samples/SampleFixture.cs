using TrainingAnalytics.Warehouse.Samples;
using TrainingAnalytics.Warehouse.Tests.Samples;

[assembly: AssemblyFixture(typeof(SampleFixture))]

namespace TrainingAnalytics.Warehouse.Tests.Samples;

/// <summary>The default sample, written once for all tests that read it.</summary>
public sealed class SampleFixture : IDisposable
{
    public SampleFixture() => Summary = SampleFolder.Write(Folder);

    public DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("samples");

    public SampleSummary Summary { get; }

    public void Dispose() => Folder.Delete(recursive: true);
}
