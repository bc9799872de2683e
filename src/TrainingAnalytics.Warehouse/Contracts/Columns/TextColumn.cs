using TrainingAnalytics.Warehouse.Privacy;

namespace TrainingAnalytics.Warehouse.Contracts.Columns;

/// <summary>Free text up to a length in characters; without resident IDs, where the contract drops them.</summary>
internal sealed class TextColumn(ContractColumn contract) : BytesColumn(contract)
{
    protected override string Expected => $"最多 {Contract.Length} 个字符的文字";

    protected override ReadOnlySpan<byte> Folded(ReadOnlySpan<byte> raw, Fold fold) =>
        Contract.DropsIds && ResidentId.TryParse(fold.Compact(raw), out _) ? [] : fold.Text(raw);

    protected override FaultCode Judge(ReadOnlySpan<byte> value)
    {
        if (Characters.AreMoreThan(Contract.Length, value)) return FaultCode.TooLong;
        AppendValue(value);
        return FaultCode.None;
    }
}
