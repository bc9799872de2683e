using Apache.Arrow;
using Apache.Arrow.Types;

namespace TrainingAnalytics.Warehouse.Contracts.Columns;

/// <summary>One column of a window of records: judges values from their bytes and keeps the good ones as Arrow has them. No string and no object a field.</summary>
internal abstract class JudgedColumn(ContractColumn contract)
{
    private readonly Validity _validity = new();

    private string? _expectedText;

    public ContractColumn Contract { get; } = contract;

    public int Count => _validity.Count;

    public bool LastIsNull => !_validity.Last;

    /// <summary>The Arrow type of the landed column.</summary>
    public abstract IArrowType Type { get; }

    /// <summary>What a good value looks like, as the quarantine tells it: put together once, for millions of rows may be faulty.</summary>
    public string ExpectedText => _expectedText ??= Expected;

    protected abstract string Expected { get; }

    /// <summary>Judges a value as it stands in the file and appends it, or a null where it is empty or faulty.</summary>
    public FaultCode Append(ReadOnlySpan<byte> raw, Fold fold)
    {
        if (raw.Contains((byte)0)) return Reject(FaultCode.BadType);
        var value = Folded(raw, fold);
        if (value.IsEmpty) return Reject(Contract.Required ? FaultCode.MissingRequired : FaultCode.None);
        var fault = Judge(value);
        if (fault != FaultCode.None) return Reject(fault);
        _validity.Append(true);
        return FaultCode.None;
    }

    /// <summary>Appends a null for a column that the file has not.</summary>
    public void AppendAbsent() => Reject(FaultCode.None);

    /// <summary>Drops the newest value: its row is faulty.</summary>
    public void DropLast()
    {
        _validity.DropLast();
        DropLastValue();
    }

    /// <summary>Adds the newest value, as it is compared, to the row's key.</summary>
    public void AddTo(ref RowKey key)
    {
        if (LastIsNull) key.AddNull();
        else AddValueTo(ref key);
    }

    /// <summary>The value of a row where the column is one of money or hours, for the control totals; 0 for a null.</summary>
    public virtual decimal AmountAt(int row) => 0;

    public IArrowArray ToArrow() => Arrow(_validity.ToArrow(), _validity.NullCount);

    protected virtual ReadOnlySpan<byte> Folded(ReadOnlySpan<byte> raw, Fold fold) => fold.Value(raw);

    /// <summary>Judges a folded value that is not empty, and appends it when it is good; appends nothing otherwise.</summary>
    protected abstract FaultCode Judge(ReadOnlySpan<byte> value);

    protected abstract void AppendEmptyValue();

    protected abstract void DropLastValue();

    protected abstract void AddValueTo(ref RowKey key);

    protected abstract IArrowArray Arrow(ArrowBuffer validity, int nulls);

    private FaultCode Reject(FaultCode fault)
    {
        _validity.Append(false);
        AppendEmptyValue();
        return fault;
    }
}
