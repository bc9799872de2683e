using TrainingAnalytics.Warehouse.Contracts.Columns;
using TrainingAnalytics.Warehouse.Privacy;

namespace TrainingAnalytics.Warehouse.Contracts;

/// <summary>The columns of one window, in the contract's order.</summary>
internal sealed class ColumnSet
{
    private readonly JudgedColumn[] _columns;

    private ColumnSet(JudgedColumn[] columns, Contract contract)
    {
        _columns = columns;
        Key = [.. contract.Key.Select(k => columns[contract.IndexOf(k)])];
    }

    public int Count => _columns.Length;

    public JudgedColumn[] Key { get; }

    public JudgedColumn this[int index] => _columns[index];

    public static ColumnSet For(Contract contract, RegionTable regions, TokenBook tokens, DateOnly? extractedOn) =>
        new([.. contract.Columns.Select(c => Create(c, regions, tokens, extractedOn))], contract);

    public void DropLast()
    {
        foreach (var column in _columns) column.DropLast();
    }

    private static JudgedColumn Create(ContractColumn column, RegionTable regions, TokenBook tokens, DateOnly? extractedOn) => column switch
    {
        { Personal: not null } => new TokenColumn(column, tokens),
        { Type: ColumnType.Code } => new CodeColumn(column),
        { Type: ColumnType.Integer or ColumnType.SkillLevel } => new IntegerColumn(column),
        { Type: ColumnType.Number } => new NumberColumn(column),
        { Type: ColumnType.Yuan } => new YuanColumn(column),
        { Type: ColumnType.Date } => new DateColumn(column, extractedOn),
        { Type: ColumnType.Time } => new TimeColumn(column),
        { Type: ColumnType.Boolean } => new BooleanColumn(column),
        { Type: ColumnType.Uscc } => new UsccColumn(column),
        { Type: ColumnType.Text } => new TextColumn(column),
        _ => new PlaceColumn(column, regions),
    };
}
