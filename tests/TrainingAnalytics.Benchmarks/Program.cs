using TrainingAnalytics.Benchmarks;
using TrainingAnalytics.Benchmarks.Findings;
using TrainingAnalytics.Benchmarks.Pages;

// A measured step runs in a process of its own, so that its peak memory is its own.
if (args is ["step", var step, .. var words]) return Steps.Run(step, words);

var asked = BenchmarkOrder.Read(args);
if (asked.Order is not { } order)
{
    Console.Error.WriteLine($"{asked.Fault}\n{BenchmarkOrder.Usage}");
    return 2;
}

return order.Subject switch
{
    Subject.Findings => new FindingsBenchmark(order).Run(),
    Subject.Pages => await new PageBenchmark(order).Run(),
    _ => new LoadBenchmark(order).Run(),
};
