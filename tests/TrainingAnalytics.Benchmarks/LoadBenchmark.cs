using System.Globalization;

namespace TrainingAnalytics.Benchmarks;

/// <summary>The load against bare copies of the same files, for one size or several: prints Markdown tables.</summary>
internal sealed class LoadBenchmark(BenchmarkOrder order)
{
    public int Run()
    {
        using var work = new WorkFolder();
        if (work.TooSmallFor(order.Sizes.Max(), order.Times) is { } fault)
        {
            Console.Error.WriteLine(fault);
            return 3;
        }

        var loads = order.Sizes.Select(trainings => Measured(work, trainings)).ToList();
        foreach (var (smaller, larger) in loads.Zip(loads.Skip(1))) Growth.Print(smaller, larger);
        return 0;
    }

    private SizedLoad Measured(WorkFolder work, int trainings)
    {
        using var files = Sample.Write(work, trainings);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"\n{trainings:N0} trainings, {files.Rows:N0} rows, {files.Megabytes:N0} MB, {Environment.ProcessorCount} cores, medians of {order.Times}\n"));
        var postgres = PostgresCopy.Find(order.Postgres);
        // Round by round: whatever else the machine does for a while then meets every step alike.
        var rounds = Enumerable.Range(0, order.Times).Select(i => Round(work, files, postgres, i)).ToList();
        StepTable.Head();
        StepTable.Line("a bare copy", Middle(rounds, round => round.Bare), files);
        if (postgres is null) StepTable.Missing("b psql copy", "no server: --postgres CONNECTION or PGHOST");
        else StepTable.Line("b psql copy", Middle(rounds, round => round.Postgres!), files);
        var build = StepTable.Line("c build", Middle(rounds, round => round.Build), files);
        StepTable.Line("d build after 1 % more", Middle(rounds, round => round.More), files);
        Console.WriteLine($"\nc/a {Ratio(rounds, round => round.Build, round => round.Bare)}, d/c {Ratio(rounds, round => round.More, round => round.Build)}");
        PartTable.Print(build, order.WithParts);
        work.Clear();
        return new SizedLoad(trainings, files.Rows, build);
    }

    private LoadRound Round(WorkFolder work, Sample files, PostgresCopy? postgres, int i)
    {
        var warehouse = work.New($"warehouse{i}");
        return new(
            Told("a bare copy", i, () => Measure.Of("bare", files.Plain.FullName, work.New("bare.duckdb"))),
            postgres is null ? null : Told("b psql copy", i, () => postgres.Copy(files.Plain)),
            Told("c build", i, () => Measure.Of("build", warehouse, files.Plain.FullName)),
            Told("d build after 1 % more", i, () => Measure.Of("build", warehouse, files.More.FullName)));
    }

    private Measure Told(string step, int i, Func<Measure> once)
    {
        Console.Error.WriteLine($"{step}, {i + 1} of {order.Times} …");
        return once();
    }

    private static Measure Middle(List<LoadRound> rounds, Func<LoadRound, Measure> step) => Measure.Median([.. rounds.Select(step)]);

    // Of the medians, and where there are several rounds from the least to the most of a round.
    private static string Ratio(List<LoadRound> rounds, Func<LoadRound, Measure> step, Func<LoadRound, Measure> other)
    {
        var each = rounds.Select(round => step(round).Seconds / other(round).Seconds).ToList();
        var spread = each.Count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({each.Min():0.00} to {each.Max():0.00} in a round)");
        return string.Create(CultureInfo.InvariantCulture, $"{Middle(rounds, step).Seconds / Middle(rounds, other).Seconds:0.00}{spread}");
    }
}

/// <summary>Every step once, one after another.</summary>
/// <param name="Postgres">Null where there is no server.</param>
internal sealed record LoadRound(Measure Bare, Measure? Postgres, Measure Build, Measure More);

/// <summary>What a build of one size took.</summary>
internal sealed record SizedLoad(int Trainings, long Rows, Measure Build);
