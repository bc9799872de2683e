using Apache.Arrow.Types;

namespace TrainingAnalytics.Warehouse.Contracts.Columns;

/// <summary>A decimal number within bounds.</summary>
internal sealed class NumberColumn(ContractColumn contract) : FixedColumn<double>(contract)
{
    // A double holds whole numbers exactly up to here.
    private const decimal Largest = 1e15m;

    public override IArrowType Type => DoubleType.Default;

    protected override string Expected => (Contract.Min, Contract.Max) switch
    {
        ({ } min, { } max) => $"{min} 至 {max} 的数",
        ({ } min, null) => $"不小于 {min} 的数",
        _ => "数",
    };

    protected override FaultCode Judge(ReadOnlySpan<byte> value)
    {
        if (!DecimalNumber.TryParse(value, out var number, out _)) return FaultCode.BadType;
        if (number < (Contract.Min ?? -Largest) || number > (Contract.Max ?? Largest)) return FaultCode.OutOfRange;
        AppendValue((double)number);
        return FaultCode.None;
    }

    public override decimal AmountAt(int row) => (decimal)this[row];

    protected override void AddValueTo(ref RowKey key) => key.Add(BitConverter.DoubleToInt64Bits(Last));
}
