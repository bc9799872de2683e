using Apache.Arrow.Types;
using TrainingAnalytics.Warehouse.Privacy;

namespace TrainingAnalytics.Warehouse.Contracts.Columns;

/// <summary>A personal value: only its token stays, as a uuid.</summary>
internal sealed class TokenColumn(ContractColumn contract, TokenBook tokens) : FixedColumn<UInt128>(contract)
{
    private static readonly FixedSizeBinaryType Uuid = new(16);

    public override IArrowType Type => Uuid;

    protected override string Expected => Contract.Personal == TokenKind.Person
        ? "18 位身份证号（出生日期有效、末位校验码正确），或 15 位旧号"
        : $"最多 {Contract.Length} 个字符的文字";

    protected override ReadOnlySpan<byte> Folded(ReadOnlySpan<byte> raw, Fold fold) =>
        Contract.Personal == TokenKind.Person ? fold.Compact(raw) : fold.Text(raw);

    protected override FaultCode Judge(ReadOnlySpan<byte> value) =>
        Contract.Personal == TokenKind.Person ? JudgeId(value) : JudgeText(value);

    protected override void AddValueTo(ref RowKey key)
    {
        key.Add((long)(ulong)(Last >> 64));
        key.Add((long)(ulong)Last);
    }

    private FaultCode JudgeId(ReadOnlySpan<byte> value)
    {
        if (!ResidentId.TryParse(value, out var id17)) return FaultCode.BadIdNumber;
        AppendValue(tokens.Person(id17));
        return FaultCode.None;
    }

    private FaultCode JudgeText(ReadOnlySpan<byte> value)
    {
        if (Characters.AreMoreThan(Contract.Length, value)) return FaultCode.TooLong;
        AppendValue(tokens.Text(Contract.Personal!.Value, value));
        return FaultCode.None;
    }
}
