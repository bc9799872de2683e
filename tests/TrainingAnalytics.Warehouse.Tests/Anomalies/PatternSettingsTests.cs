using TrainingAnalytics.Warehouse.Anomalies;
using TrainingAnalytics.Warehouse.Models;
using TrainingAnalytics.Warehouse.Tests.Samples;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Tests.Anomalies;

public sealed class PatternSettingsTests(SampleFixture sample)
{
    [Fact]
    public void Settings_OfTheWarehouse_ReplaceDefaultsAndStandInTheFindings()
    {
        using var warehouse = new BuiltSample(sample);
        var (before, name) = Trainings(warehouse);
        File.WriteAllText(Path.Combine(warehouse.Root, PatternSettings.FileName), "over_three_a_year:\n  max: 4\n");
        warehouse.Rebuild();
        var (after, other) = Trainings(warehouse);
        Assert.NotEqual(name, other);
        Assert.Equal(before.Count / 2, after.Count);
        Assert.All(after, parameters => Assert.Equal("""{"max":4}""", parameters));
    }

    [Theory]
    [InlineData("nope:\n  max: 4\n", "nope: max")]
    [InlineData("over_three_a_year:\n  most: 4\n", "one of max")]
    [InlineData("over_three_a_year:\n  max: four\n", "a number")]
    [InlineData("over_three_a_year: 4\n", "pattern: and below it parameter: value")]
    public void Settings_Wrong_AreFaults(string text, string said)
    {
        using var root = new TemporaryFolder();
        File.WriteAllText(Path.Combine(root.Path, PatternSettings.FileName), text);
        var refused = Assert.Throws<ProductFaultsException>(() => PatternSettings.Read(new WarehouseFolder(root.Path), PatternReader.Read(ProductFiles.Find())));
        Assert.Contains(said, refused.Message, StringComparison.Ordinal);
    }

    private static (IReadOnlyList<string> Parameters, string Version) Trainings(BuiltSample warehouse)
    {
        using var version = warehouse.Open();
        return ([.. version.Query("""
            select f.parameters from anomalies.evidence as e join anomalies.finding as f using (finding_id) where f.pattern = 'over_three_a_year'
            """).Rows().Select(row => row.Text("parameters")!)], version.Name);
    }

    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("settings").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
