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
        StepTable.Head();
        var bare = StepTable.Line("a bare copy", Repeated("a bare copy", _ => Measure.Of("bare", files.Plain.FullName, work.New("bare.duckdb"))), files);
        var postgres = PostgresCopy.Find(order.Postgres);
        if (postgres is null) StepTable.Missing("b psql copy", "no server: --postgres CONNECTION or PGHOST");
        else StepTable.Line("b psql copy", Repeated("b psql copy", _ => postgres.Copy(files.Plain)), files);
        var warehouses = Enumerable.Range(0, order.Times).Select(i => work.New($"warehouse{i}")).ToArray();
        var build = StepTable.Line("c build", Repeated("c build", i => Measure.Of("build", warehouses[i], files.Plain.FullName)), files);
        var more = StepTable.Line("d build after 1 % more", Repeated("d build after 1 % more", i => Measure.Of("build", warehouses[i], files.More.FullName)), files);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nc/a {build.Seconds / bare.Seconds:0.00}, d/c {more.Seconds / build.Seconds:0.00}"));
        PartTable.Print(build, order.WithParts);
        work.Clear();
        return new SizedLoad(trainings, files.Rows, build);
    }

    private Measure Repeated(string step, Func<int, Measure> once) => Measure.Median([.. Enumerable.Range(0, order.Times).Select(i =>
    {
        Console.Error.WriteLine($"{step}, {i + 1} of {order.Times} …");
        return once(i);
    })]);
}

/// <summary>What a build of one size took.</summary>
internal sealed record SizedLoad(int Trainings, long Rows, Measure Build);
