using Apache.Arrow.Types;

namespace TrainingAnalytics.Warehouse.Contracts.Columns;

/// <summary>A decimal number within bounds.</summary>
internal sealed class NumberColumn(ContractColumn contract) : FixedColumn<double>(contract)
{
    private static readonly decimal[] Scales = [.. Enumerable.Range(0, 19).Select(i => (decimal)Math.Pow(10, i))];

    public override IArrowType Type => DoubleType.Default;

    public override string Expected => (Contract.Min, Contract.Max) switch
    {
        ({ } min, { } max) => $"{min} 至 {max} 的数",
        ({ } min, null) => $"不小于 {min} 的数",
        _ => "数",
    };

    protected override FaultCode Judge(ReadOnlySpan<byte> value)
    {
        if (!DecimalNumber.TryParse(value, out var unscaled, out var decimals)) return FaultCode.BadType;
        var number = unscaled / Scales[decimals];
        if (number < Contract.Min || number > Contract.Max) return FaultCode.OutOfRange;
        AppendValue((double)number);
        return FaultCode.None;
    }

    protected override void AddValueTo(ref RowKey key) => key.Add(BitConverter.DoubleToInt64Bits(Last));
}
