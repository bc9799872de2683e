using System.Text;
using Apache.Arrow.Types;

namespace TrainingAnalytics.Warehouse.Contracts.Columns;

/// <summary>A whole number within bounds; a skill level also by its name.</summary>
internal sealed class IntegerColumn(ContractColumn contract) : FixedColumn<int>(contract)
{
    private static readonly string[] LevelNames = ["无等级", "高级技师", "技师", "高级工", "中级工", "初级工"];

    private readonly decimal _min = contract.Type == ColumnType.SkillLevel ? 0 : contract.Min ?? int.MinValue;
    private readonly decimal _max = contract.Type == ColumnType.SkillLevel ? 5 : contract.Max ?? int.MaxValue;

    public override IArrowType Type => Int32Type.Default;

    protected override string Expected => Contract.Type == ColumnType.SkillLevel
        ? "技能等级 0-5，或 初级工、中级工、高级工、技师、高级技师"
        : $"{_min} 至 {_max} 的整数";

    protected override FaultCode Judge(ReadOnlySpan<byte> value)
    {
        if (Contract.Type == ColumnType.SkillLevel && Level(value) is >= 0 and var level)
        {
            AppendValue(level);
            return FaultCode.None;
        }

        if (!DecimalNumber.TryParse(value, out var number, out var decimals) || decimals > 0) return FaultCode.BadType;
        if (number < _min || number > _max) return FaultCode.OutOfRange;
        AppendValue((int)number);
        return FaultCode.None;
    }

    protected override void AddValueTo(ref RowKey key) => key.Add(Last);

    private static int Level(ReadOnlySpan<byte> value) =>
        value[0] < 0x80 ? -1 : System.Array.IndexOf(LevelNames, Encoding.UTF8.GetString(value));
}
