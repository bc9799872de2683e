namespace TrainingAnalytics.Warehouse.Contracts.Columns;

/// <summary>Free text up to a length in characters.</summary>
internal sealed class TextColumn(ContractColumn contract) : BytesColumn(contract)
{
    protected override string Expected => $"最多 {Contract.Length} 个字符的文字";

    protected override ReadOnlySpan<byte> Folded(ReadOnlySpan<byte> raw, Fold fold) => fold.Text(raw);

    protected override FaultCode Judge(ReadOnlySpan<byte> value)
    {
        if (Characters.AreMoreThan(Contract.Length, value)) return FaultCode.TooLong;
        AppendValue(value);
        return FaultCode.None;
    }
}
