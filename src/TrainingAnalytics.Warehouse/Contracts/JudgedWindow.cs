namespace TrainingAnalytics.Warehouse.Contracts;

/// <summary>What became of one window: the good rows by column, the faults of the others.</summary>
internal sealed class JudgedWindow(ColumnSet columns)
{
    public ColumnSet Columns { get; } = columns;

    /// <summary>The line on which each good row starts.</summary>
    public List<long> Lines { get; } = [];

    /// <summary>The key of each good row, hashed.</summary>
    public List<UInt128> Keys { get; } = [];

    public List<RowFault> Faults { get; } = [];

    public int QuarantinedRows { get; private set; }

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
}
