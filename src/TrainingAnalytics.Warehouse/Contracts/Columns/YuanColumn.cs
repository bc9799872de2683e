using Apache.Arrow.Types;

namespace TrainingAnalytics.Warehouse.Contracts.Columns;

/// <summary>An amount in yuan, kept in fen as decimal(18,2).</summary>
internal sealed class YuanColumn(ContractColumn contract) : FixedColumn<Int128>(contract)
{
    private static readonly Decimal128Type Decimal = new(18, 2);

    // Sixteen digits of fen are what decimal(18,2) holds with room for sums.
    private readonly decimal _min = (contract.Min ?? -1e14m) * 100;
    private readonly decimal _max = (contract.Max ?? 1e14m) * 100;

    public override IArrowType Type => Decimal;

    protected override string Expected => Contract.NotZero
        ? $"{Contract.Min:N0} 至 {Contract.Max:N0} 元、不为 0、最多两位小数"
        : "不小于 0 的金额，最多两位小数";

    protected override FaultCode Judge(ReadOnlySpan<byte> value)
    {
        if (!DecimalNumber.TryParse(value, out var yuan, out var decimals) || decimals > 2) return FaultCode.BadType;
        var fen = yuan * 100;
        if (fen < _min || fen > _max || (Contract.NotZero && fen == 0)) return FaultCode.OutOfRange;
        AppendValue((Int128)fen);
        return FaultCode.None;
    }

    public override decimal AmountAt(int row) => (decimal)this[row] / 100;

    protected override void AddValueTo(ref RowKey key) => key.Add((long)Last);
}
