using Apache.Arrow.Types;

namespace TrainingAnalytics.Warehouse.Contracts.Columns;

/// <summary>A time of day, `HH:mm` or `HH:mm:ss`, in microseconds since midnight.</summary>
internal sealed class TimeColumn(ContractColumn contract) : FixedColumn<long>(contract)
{
    public override IArrowType Type => Time64Type.Microsecond;

    protected override string Expected => "时间（如 09:05 或 09:05:30）";

    protected override FaultCode Judge(ReadOnlySpan<byte> value)
    {
        var seconds = 0;
        var parts = 0;
        foreach (var range in value.Split((byte)':'))
        {
            if (parts == 3 || !TwoDigits(value[range], parts == 0 ? 23 : 59, out var part)) return FaultCode.BadType;
            seconds = seconds * 60 + part;
            parts++;
        }

        if (parts < 2) return FaultCode.BadType;
        AppendValue((parts == 2 ? seconds * 60L : seconds) * 1_000_000);
        return FaultCode.None;
    }

    protected override void AddValueTo(ref RowKey key) => key.Add(Last);

    private static bool TwoDigits(ReadOnlySpan<byte> digits, int highest, out int value)
    {
        value = 0;
        if (digits.Length is 0 or > 2) return false;
        foreach (var b in digits)
        {
            if (!char.IsAsciiDigit((char)b)) return false;
            value = value * 10 + (b - '0');
        }

        return value <= highest;
    }
}
