using TrainingAnalytics.Warehouse.Samples;
using TrainingAnalytics.Warehouse.Samples.Planted;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Benchmarks.Findings;

/// <summary>Which records of the two source systems are one training: as the generator made them, and as the warehouse paired them.</summary>
internal static class TwoSystemTruth
{
    public static Score Of(OpenVersion version, int trainings, int seed) => Score.Of(Made(trainings, seed), Paired(version));

    // The generator runs again and is asked: the answer key says what patterns find, not whose records are whose.
    private static HashSet<string> Made(int trainings, int seed) =>
        [.. AllClasses.Of(new World(new SampleScale(trainings), seed), new AnswerKey()).SelectMany(run => run.Enrolments)
            .Where(enrolment => enrolment.IsAlso is not null).Select(enrolment => Pair(enrolment.Key, enrolment.IsAlso!.Key))];

    private static HashSet<string> Paired(OpenVersion version) =>
        [.. version.Query("select record_key, training_key from core.enrolment where merged_by is not null").Rows()
            .Select(row => Pair(row.Text("record_key")!, row.Text("training_key")!))];

    private static string Pair(string one, string other) => string.CompareOrdinal(one, other) < 0 ? $"{one} {other}" : $"{other} {one}";
}
