using System.Collections.Concurrent;
using TrainingAnalytics.Warehouse.Samples.Files;
using TrainingAnalytics.Warehouse.Samples.Planted;

namespace TrainingAnalytics.Warehouse.Samples;

public sealed record SampleProgress(int Trainings, int Of);

/// <summary>What was written: files, their rows, trainings completed (each once), and how the targets are scaled.</summary>
public sealed record SampleSummary(int Files, long Rows, long CheckIns, int Trainings, SampleScale Scale);

/// <summary>
/// Writes a folder of extracts as the offices would send it, with planted anomalies and their answer key.
/// The same number of trainings and the same seed give the same bytes.
/// </summary>
public static class SampleFolder
{
    public const int DefaultTrainings = 3_000;
    public const int FewestTrainings = 2_500;
    private const int PackAttendanceUpTo = 30_000;

    public static SampleSummary Write(
        DirectoryInfo folder, int trainings = DefaultTrainings, int seed = 1, IProgress<SampleProgress>? progress = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(trainings, FewestTrainings);
        folder.Create();
        var scale = new SampleScale(trainings);
        var (world, answers) = (new World(scale, seed), new AnswerKey());
        using var shelf = new Shelf(folder);
        using var attendance = new AttendanceFiles(folder, seed, trainings <= PackAttendanceUpTo);
        var counted = WriteClasses(world, answers, new ClassFiles(shelf), attendance, progress);
        WriteReferences(world, shelf, seed);
        SampleNoteFile.Write(folder, scale);
        answers.Write(folder);
        return new(shelf.Count + attendance.Count, shelf.Rows, attendance.Rows, counted, scale);
    }

    /// <summary>Check-ins are written on a thread of their own, a few classes behind.</summary>
    private static int WriteClasses(
        World world, AnswerKey answers, ClassFiles files, AttendanceFiles attendance, IProgress<SampleProgress>? progress)
    {
        using var waiting = new BlockingCollection<ClassRun>(256);
        var writing = Task.Run(() =>
        {
            foreach (var run in waiting.GetConsumingEnumerable()) attendance.Write(run);
        });
        var counted = new Completions();
        foreach (var run in AllClasses.Of(world, answers))
        {
            counted.Add(run);
            files.Write(run);
            world.Ledger.Record(run);
            waiting.Add(run);
            progress?.Report(new(counted.All, world.Scale.Trainings));
        }
        waiting.CompleteAdding();
        writing.GetAwaiter().GetResult();
        return counted.All;
    }

    private static void WriteReferences(World world, Shelf shelf, int seed)
    {
        var files = new ReferenceFiles(shelf);
        files.Write(world.Institutions.All, world.Ledger);
        files.WriteTeachers(world.Institutions.All);
        files.Write(world.Catalogue);
        files.Write(world.Evaluators.All);
        files.Write(world.Apprenticeships.All);
        files.Write(world.Employers.All, Dice.For(seed, 20));
        IncubatorFiles.Write(shelf, Dice.For(seed, 21));
        TargetFile.Write(shelf, world.Scale);
    }
}
