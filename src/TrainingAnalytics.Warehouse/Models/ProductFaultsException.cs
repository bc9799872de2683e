namespace TrainingAnalytics.Warehouse.Models;

/// <summary>sql/ cannot be built: all that is wrong with it, at once.</summary>
public sealed class ProductFaultsException(IReadOnlyList<ProductFault> faults) : Exception(
    $"产品文件有 {faults.Count} 处错误。{faults.Count} faults in the product's files:\n" + string.Join('\n', faults))
{
    public IReadOnlyList<ProductFault> Faults { get; } = faults;
}
