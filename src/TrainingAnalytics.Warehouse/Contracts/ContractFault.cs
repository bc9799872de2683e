namespace TrainingAnalytics.Warehouse.Contracts;

/// <summary>Something wrong in a file of `sql/sources`: where, what was found, what is expected there.</summary>
public sealed record ContractFault(string File, int Line, string Found, string Expected)
{
    public override string ToString() => $"{Path.GetFileName(File)}:{Line}: {Found}; expected {Expected}";
}
