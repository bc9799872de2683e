using Apache.Arrow.Types;

namespace TrainingAnalytics.Warehouse.Contracts.Columns;

/// <summary>A calendar date, in days since 1970-01-01. An event after <paramref name="extractedOn"/>, the day on which its file was drawn, cannot be.</summary>
internal sealed class DateColumn(ContractColumn contract, DateOnly? extractedOn) : FixedColumn<int>(contract)
{
    private readonly int _latest = contract.Event && extractedOn is { } day ? CalendarDate.Days(day) : int.MaxValue;

    public override IArrowType Type => Date32Type.Default;

    protected override string Expected => _latest == int.MaxValue
        ? "日期（如 2020-03-01、2020/3/1、20200301、2020年3月1日）"
        : $"不晚于文件提取日 {CalendarDate.Date(_latest):yyyy-MM-dd} 的日期";

    protected override FaultCode Judge(ReadOnlySpan<byte> value)
    {
        if (!CalendarDate.TryParse(value, out var days)) return FaultCode.BadType;
        if (days > _latest) return FaultCode.OutOfRange;
        AppendValue(days);
        return FaultCode.None;
    }

    protected override void AddValueTo(ref RowKey key) => key.Add(Last);
}
