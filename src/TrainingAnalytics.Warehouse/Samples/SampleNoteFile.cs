using System.Globalization;

namespace TrainingAnalytics.Warehouse.Samples;

/// <summary>Says beside the extracts that they are a sample, and to which scale: the build scales the plan's yearly counts with it, and every page says so.</summary>
internal static class SampleNoteFile
{
    public static void Write(DirectoryInfo folder, SampleScale scale) =>
        File.WriteAllText(Path.Combine(folder.FullName, "sample.yml"), string.Create(CultureInfo.InvariantCulture, $"""
            # Not an extract. Ratios and the ten incubator bases are not scaled: they do not grow with the region.
            scale: {scale.Factor:0.#########}
            scaled_targets: [trainings_completed, trainings_verified, entrepreneurship_trainings, apprentices]
            zh: 模拟数据，不含任何真实个人；约为全区规模的 {scale.Factor:P1}，年度人次目标按同一比例缩小
            en: Synthetic data, no real person in it; about {scale.Factor:P1} of the region, and the yearly counts of the targets are scaled alike

            """));
}
