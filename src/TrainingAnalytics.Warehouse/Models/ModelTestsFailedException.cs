using System.Collections.Immutable;

namespace TrainingAnalytics.Warehouse.Models;

/// <summary>Tables do not keep what their headers promise; nothing may be published.</summary>
public sealed class ModelTestsFailedException(ImmutableArray<ModelTestFault> faults) : Exception(
    "表的主键检验未通过，没有发布。Keys do not hold, nothing was published:\n" + string.Join('\n', faults))
{
    public ImmutableArray<ModelTestFault> Faults { get; } = faults;
}
