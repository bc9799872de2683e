using CsvHelper;
using TrainingAnalytics.Warehouse.Contracts.Columns;
using TrainingAnalytics.Warehouse.Extracts;
using TrainingAnalytics.Warehouse.Privacy;

namespace TrainingAnalytics.Warehouse.Contracts;

/// <summary>Judges the records of one window, one after another. A window has a judge of its own: workers share nothing but the tokens.</summary>
internal sealed class WindowJudge(Contract contract, HeaderMatch header, ColumnSet columns)
{
    private readonly Fold _fold = new();
    private readonly RecordRules _rules = new(contract, columns);
    private readonly JudgedWindow _result = new(columns);
    private readonly List<RowFault> _faults = [];
    private readonly Dictionary<(int, FaultCode, bool), string> _texts = [];
    private readonly byte[] _keyScratch = new byte[8192];
    private readonly bool _isOfPeople = contract.Columns.Any(c => c.Personal is not null);
    private bool _isMalformed;
    private bool _isPersonalFaulty;

    public static JudgedWindow Judge(RecordWindow window, Contract contract, HeaderMatch header, RegionTable regions, TokenBook tokens, DateOnly? extractedOn)
    {
        var judge = new WindowJudge(contract, header, ColumnSet.For(contract, regions, tokens, extractedOn));
        foreach (var stretch in window.Stretches) judge.Judge(window.Buffer, stretch);
        return judge._result;
    }

    private void Judge(byte[] buffer, Stretch stretch)
    {
        using var reader = CsvReader.Create(buffer.AsMemory(stretch.Start, stretch.Length), Separators.Options(header.Separator, _ => _isMalformed = true));
        while (reader.Read())
        {
            var line = stretch.FirstLine + reader.LineNumber - 1;
            if (stretch.IsTooLong) _result.Quarantine([new(line, NameOf(TooLong(reader)), FaultCode.TooLong, FaultText.LongLine)]);
            else if (!IsBlank(reader)) Record(reader, line);
            _isMalformed = false;
        }
    }

    // The first field with more than its column takes, else the one in which the reading ended.
    private int TooLong(CsvReader head)
    {
        for (var field = 0; field < head.FieldCount; field++)
            if (header.FieldOf.IndexOf(field) is >= 0 and var i && Characters.AreMoreThan(contract.Columns[i].Length, head.GetSpan(field))) return field;
        return head.FieldCount - 1;
    }

    // The reader passes over empty lines; one of spaces is blank too.
    private bool IsBlank(CsvReader record) => record.FieldCount == 1 && _fold.Value(record.GetRawSpan(0)).IsEmpty;

    private void Record(CsvReader record, long line)
    {
        if (Structure(record, line) is { } broken)
        {
            _result.Quarantine([broken]);
            return;
        }

        _faults.Clear();
        _isPersonalFaulty = false;
        Fields(record, line);
        _rules.Judge(line, _faults);
        if (_faults.Count > 0)
        {
            _result.Quarantine(Masked(), columns);
            columns.DropLast();
        }
        else
        {
            _result.Accept(line, Key());
        }
    }

    private RowFault? Structure(CsvReader record, long line)
    {
        if (_isMalformed && Quoting.FaultyField(record) is >= 0 and var field)
            return new(line, NameOf(field), FaultCode.MalformedQuote, FaultText.Malformed);
        return RecordShape.Fits(record, header.FieldCount)
            ? null
            : new(line, null, FaultCode.WrongFieldCount, FaultText.FieldCount(record.FieldCount, header.FieldCount));
    }

    private void Fields(CsvReader record, long line)
    {
        _rules.Begin();
        for (var i = 0; i < columns.Count; i++)
        {
            var column = columns[i];
            var field = header.FieldOf[i];
            if (field < 0)
            {
                column.AppendAbsent();
                continue;
            }

            var fault = column.Append(record.GetSpan(field), _fold);
            if (fault == FaultCode.None) continue;
            _rules.MarkFaulty(i);
            _isPersonalFaulty |= column.Contract.Personal is not null;
            _faults.Add(new(line, column.Contract.Name, fault, Text(i, fault, record.GetSpan(field))));
        }
    }

    private string Text(int column, FaultCode fault, ReadOnlySpan<byte> raw)
    {
        if (FaultText.QuotesValue(columns[column].Contract, fault, raw)) return FaultText.Of(columns[column], fault, raw, _isOfPeople);
        var kind = (column, fault, raw.Contains((byte)0));
        if (!_texts.TryGetValue(kind, out var text)) _texts[kind] = text = FaultText.Of(columns[column], fault, raw, _isOfPeople);
        return text;
    }

    // A faulty personal value beside other faults says that columns may be shifted: then no value of the row is quoted,
    // for it may be a name or a number of a person.
    private List<RowFault> Masked() => _faults.Count > 1 && _isPersonalFaulty
        ? [.. _faults.Select(f => f with { Detail = FaultText.WithoutValue(f.Detail) })]
        : [.. _faults];

    private UInt128 Key()
    {
        var key = new RowKey(_keyScratch);
        foreach (var column in columns.Key) column.AddTo(ref key);
        return key.Hash();
    }

    private string? NameOf(int field) =>
        header.FieldOf.IndexOf(field) is >= 0 and var i ? contract.Columns[i].Name : null;
}
