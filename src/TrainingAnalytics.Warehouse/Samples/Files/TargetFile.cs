namespace TrainingAnalytics.Warehouse.Samples.Files;

/// <summary>
/// The prefectures' shares of the region's targets, as much smaller as the sample is (<see cref="SampleScale.Factor"/>);
/// incubator bases are not scaled: there is no part of a base.
/// </summary>
internal static class TargetFile
{
    private static readonly int[] Bases = [4, 2, 1, 1, 1, 1, 0];

    public static void Write(Shelf shelf, SampleScale scale)
    {
        var file = shelf.Open(Sheets.Target, "target_2019-2021");
        foreach (var (metric, targets) in Yearly)
            for (var i = 0; i < targets.Length; i++) Write(file, metric, 2019 + i, scale.Scaled(targets[i]));
        Write(file, "apprentices", 2021, scale.Scaled(600));
        for (var i = 0; i < Bases.Length; i++) Row(file, "incubator_bases", 2021, i, Bases[i]);
    }

    private static (string Metric, decimal[] Targets)[] Yearly =>
        [("trainings_completed", [60_000, 70_000, 80_000]), ("entrepreneurship_trainings", [2_000, 2_000, 2_000])];

    /// <summary>Whole trainings that add up to the region's target: each share is rounded together with those before it.</summary>
    private static void Write(CsvFile file, string metric, int year, decimal target)
    {
        var (share, given) = (0m, 0m);
        for (var i = 0; i < Places.Prefectures.Length; i++)
        {
            share += (decimal)Places.Prefectures[i].Share;
            var sum = decimal.Round(target * share);
            Row(file, metric, year, i, sum - given);
            given = sum;
        }
    }

    private static void Row(CsvFile file, string metric, int year, int prefecture, decimal value) =>
        file.Text(metric).Number(year).Text(Places.Prefectures[prefecture].Code).Number((double?)(double)value)
            .Text("样例:按实施方案目标缩放").End();
}
