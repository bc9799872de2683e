using System.Globalization;
using System.IO.Compression;

namespace TrainingAnalytics.Warehouse.Samples.Files;

/// <summary>One file of an extract, written field by field in its office's shape. Nothing is allocated per field.</summary>
internal sealed class CsvFile : IDisposable
{
    private readonly StreamWriter _out;
    private readonly CsvShape _shape;
    private readonly char[] _number = new char[48];
    private bool _inRow;

    public CsvFile(string path, CsvShape shape, Sheet sheet)
    {
        _shape = shape;
        Stream file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
        if (shape.Compressed) file = new GZipStream(file, CompressionLevel.Optimal);
        _out = new StreamWriter(file, shape.Encoding, 1 << 16) { NewLine = shape.NewLine };
        foreach (var (english, chinese) in sheet.Headers) Text(shape.Chinese ? chinese : english);
        End();
        Rows = 0;
    }

    public long Rows { get; private set; }

    public CsvFile Text(string? value)
    {
        Next();
        if (value is null) return this;
        if (value.AsSpan().IndexOfAny(_shape.Separator, '"') < 0) _out.Write(value);
        else _out.Write("\"" + value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"");
        return this;
    }

    public CsvFile Code(Code? code) => Text(code is null ? null : _shape.Chinese ? code.Chinese : code.English);

    /// <summary>Who writes Chinese labels writes a county of the region by name.</summary>
    public CsvFile Place(string? code) => Text(code is null ? null : _shape.Chinese ? Places.NameOf(code) : code);

    public CsvFile Flag(bool value) => Text(_shape.Chinese ? (value ? "是" : "否") : value ? "Y" : "N");

    public CsvFile Date(DateOnly? day)
    {
        Next();
        if (day is { } value && value.TryFormat(_number, out var length, _shape.Dates, CultureInfo.InvariantCulture))
            _out.Write(_number.AsSpan(0, length));
        return this;
    }

    public CsvFile Number(int? value) => Formatted(value, "0");

    public CsvFile Number(double? value) => Formatted(value, "0.##");

    public CsvFile Yuan(decimal value) => Formatted<decimal>(value, "0.00");

    public void End()
    {
        _out.WriteLine();
        _inRow = false;
        Rows++;
    }

    public void Dispose() => _out.Dispose();

    private CsvFile Formatted<T>(T? value, string format) where T : struct, ISpanFormattable
    {
        Next();
        if (value is { } number && number.TryFormat(_number, out var length, format, CultureInfo.InvariantCulture))
            _out.Write(_number.AsSpan(0, length));
        return this;
    }

    private void Next()
    {
        if (_inRow) _out.Write(_shape.Separator);
        _inRow = true;
    }
}
