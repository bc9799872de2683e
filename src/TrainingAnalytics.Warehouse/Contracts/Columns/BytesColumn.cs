using Apache.Arrow;
using Apache.Arrow.Types;

namespace TrainingAnalytics.Warehouse.Contracts.Columns;

/// <summary>A column of texts: their UTF-8 one after another, and where each begins and ends.</summary>
internal abstract class BytesColumn(ContractColumn contract) : JudgedColumn(contract)
{
    private readonly RentedValues<byte> _bytes = new();

    // The first text begins at 0.
    private readonly RentedValues<int> _offsets = new(0);

    public override IArrowType Type => StringType.Default;

    public ReadOnlySpan<byte> Last => _bytes.Span[_offsets[_offsets.Count - 2]..];

    protected void AppendValue(ReadOnlySpan<byte> value)
    {
        _bytes.Add(value);
        _offsets.Add(_bytes.Count);
    }

    protected override void AppendEmptyValue() => AppendValue([]);

    protected override void DropLastValue()
    {
        _offsets.DropTo(_offsets.Count - 1);
        _bytes.DropTo(_offsets[_offsets.Count - 1]);
    }

    protected override void AddValueTo(ref RowKey key) => key.Add(Last);

    protected override IArrowArray Arrow(ArrowBuffer validity, int nulls) =>
        new StringArray(new ArrayData(Type, _offsets.Count - 1, nulls, 0, [validity, _offsets.ToArrow(), _bytes.ToArrow()]));
}
