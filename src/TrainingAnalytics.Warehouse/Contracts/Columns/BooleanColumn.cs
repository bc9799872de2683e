using System.Text;
using Apache.Arrow;
using Apache.Arrow.Types;

namespace TrainingAnalytics.Warehouse.Contracts.Columns;

/// <summary>`Y/N`, `是/否`, `true/false`, `1/0`.</summary>
internal sealed class BooleanColumn(ContractColumn contract) : JudgedColumn(contract)
{
    private static readonly byte[][] True = ["Y"u8.ToArray(), "是"u8.ToArray(), "true"u8.ToArray(), "1"u8.ToArray()];
    private static readonly byte[][] False = ["N"u8.ToArray(), "否"u8.ToArray(), "false"u8.ToArray(), "0"u8.ToArray()];

    private readonly Validity _values = new();

    public override IArrowType Type => BooleanType.Default;

    protected override string Expected => "是/否、Y/N、true/false 或 1/0";

    protected override FaultCode Judge(ReadOnlySpan<byte> value)
    {
        var isTrue = Any(value, True);
        if (!isTrue && !Any(value, False)) return FaultCode.BadType;
        _values.Append(isTrue);
        return FaultCode.None;
    }

    protected override void AppendEmptyValue() => _values.Append(false);

    protected override void DropLastValue() => _values.DropLast();

    protected override void AddValueTo(ref RowKey key) => key.Add(_values.Last ? 1 : 0);

    protected override IArrowArray Arrow(ArrowBuffer validity, int nulls) =>
        new BooleanArray(new ArrayData(Type, _values.Count, nulls, 0, [validity, _values.ToArrow()]));

    private static bool Any(ReadOnlySpan<byte> value, byte[][] words)
    {
        foreach (var word in words)
            if (value.SequenceEqual(word) || (word.Length < 6 && Ascii.IsValid(word) && Ascii.EqualsIgnoreCase(value, word))) return true;
        return false;
    }
}
