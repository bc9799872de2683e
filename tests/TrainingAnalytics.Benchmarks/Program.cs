using TrainingAnalytics.Benchmarks;

// A measured step runs in a process of its own, so that its peak memory is its own.
if (args is ["step", var step, .. var words]) return Steps.Run(step, words);

var trainings = args is [var first, ..] && int.TryParse(first, out var asked) ? asked : 210_000;
return new LoadBenchmark(trainings).Run();
