using System.Text;

namespace TrainingAnalytics.Warehouse.Contracts.Columns;

/// <summary>Free text up to a length in characters.</summary>
internal sealed class TextColumn(ContractColumn contract) : BytesColumn(contract)
{
    public override string Expected => $"最多 {Contract.Length} 个字符的文字";

    protected override ReadOnlySpan<byte> Folded(ReadOnlySpan<byte> raw, Fold fold) => fold.Text(raw);

    protected override FaultCode Judge(ReadOnlySpan<byte> value)
    {
        // A character takes one byte at least: most texts need no counting.
        if (value.Length > Contract.Length && Encoding.UTF8.GetCharCount(value) > Contract.Length) return FaultCode.TooLong;
        AppendValue(value);
        return FaultCode.None;
    }
}
