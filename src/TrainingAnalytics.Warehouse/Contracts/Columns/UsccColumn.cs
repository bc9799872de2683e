using System.Text;

namespace TrainingAnalytics.Warehouse.Contracts.Columns;

/// <summary>A unified social credit code, in capitals.</summary>
internal sealed class UsccColumn(ContractColumn contract) : BytesColumn(contract)
{
    protected override string Expected => "18 位统一社会信用代码，末位校验码正确";

    protected override ReadOnlySpan<byte> Folded(ReadOnlySpan<byte> raw, Fold fold) => fold.Compact(raw);

    protected override FaultCode Judge(ReadOnlySpan<byte> value)
    {
        Span<byte> code = stackalloc byte[Uscc.Length];
        if (value.Length != code.Length) return FaultCode.BadUscc;
        Ascii.ToUpper(value, code, out _);
        if (!Uscc.IsValid(code)) return FaultCode.BadUscc;
        AppendValue(code);
        return FaultCode.None;
    }
}
