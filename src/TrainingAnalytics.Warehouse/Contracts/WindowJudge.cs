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
    private readonly byte[] _keyScratch = new byte[8192];
    private bool _isMalformed;

    public static JudgedWindow Judge(RecordWindow window, Contract contract, HeaderMatch header, RegionTable regions, TokenBook tokens, DateOnly? extractedOn)
    {
        var judge = new WindowJudge(contract, header, ColumnSet.For(contract, regions, tokens, extractedOn));
        foreach (var stretch in window.Stretches) judge.Judge(window.Buffer, stretch);
        return judge._result;
    }

    private void Judge(byte[] buffer, Stretch stretch)
    {
        if (stretch.IsTooLong)
        {
            _result.Quarantine([new(stretch.FirstLine, null, FaultCode.TooLong, $"这一行超过 {WindowReader.DefaultSize >> 20} MB；请检查引号和换行")]);
            return;
        }

        using var reader = CsvReader.Create(buffer.AsMemory(stretch.Start, stretch.Length), Separators.Options(header.Separator, _ => _isMalformed = true));
        while (reader.Read())
        {
            Record(reader, stretch.FirstLine + reader.LineNumber - 1);
            _isMalformed = false;
        }
    }

    private void Record(CsvReader record, long line)
    {
        if (Structure(record, line) is { } broken)
        {
            _result.Quarantine([broken]);
            return;
        }

        _faults.Clear();
        Fields(record, line);
        _rules.Judge(line, _faults);
        if (_faults.Count > 0)
        {
            columns.DropLast();
            _result.Quarantine(Masked());
        }
        else
        {
            _result.Accept(line, Key());
        }
    }

    private RowFault? Structure(CsvReader record, long line)
    {
        if (_isMalformed && Quoting.FaultyField(record) is >= 0 and var field)
            return new(line, NameOf(field), FaultCode.MalformedQuote, "引号没有关闭，或关闭之后还有文字；含引号的内容须写成两个引号");
        var count = record.FieldCount;
        return count == header.FieldCount || (count == header.FieldCount + 1 && record.GetSpan(count - 1).IsEmpty)
            ? null
            : new(line, null, FaultCode.WrongFieldCount, $"找到 {count} 个字段，应为 {header.FieldCount} 个；请检查分隔符和引号");
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
            _faults.Add(new(line, column.Contract.Name, fault, FaultText.Of(column, fault, record.GetSpan(field))));
        }
    }

    // A bad ID beside other faults says that columns may be shifted: then no value of the row is quoted,
    // for it may be a name or a number of a person.
    private List<RowFault> Masked() =>
        _faults.Count > 1 && _faults.Exists(f => f.Code == FaultCode.BadIdNumber)
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
