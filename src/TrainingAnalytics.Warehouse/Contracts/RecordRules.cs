using System.Text;
using TrainingAnalytics.Warehouse.Contracts.Columns;

namespace TrainingAnalytics.Warehouse.Contracts;

/// <summary>The rules between the columns of one record, over the values just appended. A rule over a faulty value says nothing: that fault is told already.</summary>
internal sealed class RecordRules
{
    private readonly ColumnSet _columns;
    private readonly Bound[] _rules;
    private ulong _faulty;

    public RecordRules(Contract contract, ColumnSet columns)
    {
        _columns = columns;
        _rules = [.. contract.Rules.Select(r => new Bound(
            r, [.. r.Columns.Select(contract.IndexOf)], Encoding.UTF8.GetBytes(r.Value ?? ""), [.. r.Of.Select(Encoding.UTF8.GetBytes)]))];
    }

    public void Begin() => _faulty = 0;

    public void MarkFaulty(int column) => _faulty |= 1UL << column;

    public void Judge(long line, List<RowFault> faults)
    {
        foreach (var rule in _rules)
            if (Breaks(rule) is (var column, var code) && code != FaultCode.None)
                faults.Add(new(line, _columns[column].Contract.Name, code, FaultText.Of(rule.Rule, _columns)));
    }

    private (int Column, FaultCode Code) Breaks(Bound rule) => rule.Rule.Kind switch
    {
        RuleKind.Order => Has(rule.At[0]) && Has(rule.At[1]) && Day(rule.At[1]) < Day(rule.At[0]) ? (rule.At[1], FaultCode.BadDateOrder) : default,
        RuleKind.RequiredWhen => Empty(rule.At[0]) && Is(rule.At[1], rule.Value) ? (rule.At[0], FaultCode.MissingRequired) : default,
        RuleKind.Together => rule.At.Any(c => !Empty(c)) && rule.At.Any(Empty) ? (rule.At.First(Empty), FaultCode.MissingRequired) : default,
        RuleKind.OneOf => rule.At.All(Empty) ? (rule.At[0], FaultCode.MissingRequired) : default,
        RuleKind.NegativeOnly => Has(rule.At[0]) && Has(rule.At[1]) && Fen(rule.At[0]) < 0 != Is(rule.At[1], rule.Value) ? (rule.At[0], FaultCode.OutOfRange) : default,
        RuleKind.AtMost => Has(rule.At[0]) && Has(rule.At[1]) && Fen(rule.At[0]) > Fen(rule.At[1]) ? (rule.At[0], FaultCode.OutOfRange) : default,
        _ => Is(rule.At[0], rule.Value) && rule.Of.Any(v => Is(rule.At[1], v)) ? (rule.At[0], FaultCode.BadCode) : default,
    };

    private bool IsFaulty(int column) => (_faulty & (1UL << column)) != 0;

    private bool Has(int column) => !IsFaulty(column) && !_columns[column].LastIsNull;

    private bool Empty(int column) => !IsFaulty(column) && _columns[column].LastIsNull;

    private bool Is(int column, byte[] value) => Has(column) && ((BytesColumn)_columns[column]).Last.SequenceEqual(value);

    private int Day(int column) => ((DateColumn)_columns[column]).Last;

    private Int128 Fen(int column) => ((YuanColumn)_columns[column]).Last;

    private sealed record Bound(ContractRule Rule, int[] At, byte[] Value, byte[][] Of);
}
