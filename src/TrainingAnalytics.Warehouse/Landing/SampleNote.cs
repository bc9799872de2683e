using TrainingAnalytics.Warehouse.Versions;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace TrainingAnalytics.Warehouse.Landing;

/// <summary>Says that a folder holds sample data, and to which scale of the region: `sample.yml` beside the extracts. The plan's yearly counts are scaled with it, and every page says so.</summary>
public sealed class SampleNote
{
    public const string FileName = "sample.yml";

    /// <summary>The share of the region's trainings that the sample has.</summary>
    public double Scale { get; set; } = 1;

    /// <summary>The plan's metrics whose targets are scaled.</summary>
    public List<string> ScaledTargets { get; set; } = [];

    public string Zh { get; set; } = "";

    public string En { get; set; } = "";

    /// <summary>Keeps the note of the first folder that has one, so that a build from what is landed knows it too.</summary>
    public static void Keep(IEnumerable<string> places, WarehouseFolder folder)
    {
        var note = places.Select(p => Path.Combine(p, FileName)).FirstOrDefault(File.Exists);
        if (note is not null) DurableFile.WriteText(Kept(folder), File.ReadAllText(note));
    }

    /// <summary>The landed note; null for a warehouse of real data.</summary>
    public static SampleNote? Read(WarehouseFolder folder) => Text(folder) is { Length: > 0 } text
        ? new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build().Deserialize<SampleNote>(text)
        : null;

    /// <summary>The note as it was landed; empty for none.</summary>
    public static string Text(WarehouseFolder folder) => File.Exists(Kept(folder)) ? File.ReadAllText(Kept(folder)) : "";

    /// <summary>Scales the plan's counts and leaves the note in the version.</summary>
    public static void Apply(SampleNote? note, Workbench bench)
    {
        bench.Execute("create table meta.sample (scale double, note_zh varchar, note_en varchar)");
        if (note is null) return;
        bench.Execute("insert into meta.sample values ($1, $2, $3)", note.Scale, note.Zh, note.En);
        foreach (var metric in note.ScaledTargets)
            bench.Execute("update landing.plan_target set value = round(cast(value as decimal(20, 4)) * cast($2 as decimal(18, 9)), 0) where metric = $1", metric, (decimal)note.Scale);
    }

    private static string Kept(WarehouseFolder folder) => Path.Combine(folder.Landing, FileName);
}
