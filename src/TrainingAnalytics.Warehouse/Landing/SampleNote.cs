using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Landing;

/// <summary>Says that a folder holds sample data, and to which scale of the region: `sample.yml` beside the extracts. The plan's yearly counts are scaled with it, and every page says so.</summary>
public sealed class SampleNote
{
    public const string FileName = "sample.yml";

    /// <summary>The share of the region's trainings that the sample has.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>The plan's metrics whose targets are scaled.</summary>
    public IReadOnlyList<string> ScaledTargets { get; init; } = [];

    public string Zh { get; init; } = "";

    public string En { get; init; } = "";

    /// <summary>The note as the folder had it: it is part of what makes a version.</summary>
    public string Text { get; init; } = "";

    /// <summary>Scales the plan's counts and leaves the note in the version.</summary>
    public static void Apply(SampleNote? note, Workbench bench)
    {
        bench.Execute("create table meta.sample (scale double, note_zh varchar, note_en varchar)");
        if (note is null) return;
        bench.Execute("insert into meta.sample values ($1, $2, $3)", note.Scale, note.Zh, note.En);
        foreach (var metric in note.ScaledTargets)
            bench.Execute("update landing.plan_target set value = round(cast(value as decimal(20, 4)) * cast($2 as decimal(18, 9)), 0) where metric = $1", metric, (decimal)note.Scale);
    }
}
