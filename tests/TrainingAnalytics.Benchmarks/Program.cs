using TrainingAnalytics.Benchmarks;
using TrainingAnalytics.Benchmarks.Findings;

// A measured step runs in a process of its own, so that its peak memory is its own.
if (args is ["step", var step, .. var words]) return Steps.Run(step, words);

var asked = BenchmarkOrder.Read(args);
if (asked.Order is not { } order)
{
    Console.Error.WriteLine($"{asked.Fault}\n{BenchmarkOrder.Usage}");
    return 2;
}

return order.IsOfFindings ? new FindingsBenchmark(order).Run() : new LoadBenchmark(order).Run();
