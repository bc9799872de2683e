using TrainingAnalytics.Warehouse.Contracts.Columns;

namespace TrainingAnalytics.Warehouse.Contracts;

/// <summary>What became of one window: the good rows by column, the faults of the others.</summary>
internal sealed class JudgedWindow(ColumnSet columns)
{
    public ColumnSet Columns { get; } = columns;

    /// <summary>The line on which each good row starts.</summary>
    public RentedValues<long> Lines { get; } = new();

    /// <summary>The key of each good row, hashed.</summary>
    public RentedValues<UInt128> Keys { get; } = new();

    public List<RowFault> Faults { get; } = [];

    public int QuarantinedRows { get; private set; }

    /// <summary>The sums of money and hours of the quarantined rows, as far as they could be read; by column.</summary>
    public decimal[] QuarantinedTotals { get; } = new decimal[columns.Count];

    public void Accept(long line, UInt128 key)
    {
        Lines.Add(line);
        Keys.Add(key);
    }

    public void Quarantine(List<RowFault> faults)
    {
        Faults.AddRange(faults);
        QuarantinedRows++;
    }

    /// <summary>Quarantines the row whose values were appended last.</summary>
    public void Quarantine(List<RowFault> faults, ColumnSet row)
    {
        Quarantine(faults);
        foreach (var i in row.Totals) QuarantinedTotals[i] += row[i].AmountAt(row[i].Count - 1);
    }
}
