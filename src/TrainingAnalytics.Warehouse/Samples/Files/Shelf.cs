using System.Globalization;

namespace TrainingAnalytics.Warehouse.Samples.Files;

/// <summary>
/// The folder's open files. A file is one extract of one office and year, taken when the year's last events were known;
/// its name ends with that day.
/// </summary>
internal sealed class Shelf(DirectoryInfo folder) : IDisposable
{
    private readonly Dictionary<(Sheet, string?, int), CsvFile> _yearly = [];
    private readonly List<CsvFile> _all = [];

    public int Count => _all.Count;

    public long Rows => _all.Sum(file => file.Rows);

    public static DateOnly TakenOn(int year) => year >= 2021 ? SampleScale.AsOf : new DateOnly(year + 1, 1, 15);

    public CsvFile Yearly(Sheet sheet, Prefecture? office, int year)
    {
        if (_yearly.TryGetValue((sheet, office?.Code, year), out var file)) return file;
        var shape = ShapeOf(sheet, office);
        var (name, place) = shape.Chinese ? (sheet.Chinese, office?.ShortName) : (sheet.Name, office?.Code);
        var stem = office is null ? name : $"{name}_{place}";
        file = Open(sheet, $"{stem}_{year.ToString(CultureInfo.InvariantCulture)}", TakenOn(year), shape);
        return _yearly[(sheet, office?.Code, year)] = file;
    }

    public CsvFile Open(Sheet sheet, string stem, DateOnly? takenOn = null, CsvShape? shape = null)
    {
        shape ??= CsvShape.Plain;
        var file = new CsvFile(PathOf(folder, stem, takenOn, shape.Compressed), shape, sheet);
        _all.Add(file);
        return file;
    }

    public static string PathOf(DirectoryInfo folder, string stem, DateOnly? takenOn, bool compressed)
    {
        var date = takenOn is { } day ? "_" + day.ToString("yyyyMMdd", CultureInfo.InvariantCulture) : "";
        return Path.Combine(folder.FullName, stem + date + (compressed ? ".csv.gz" : ".csv"));
    }

    public void Dispose()
    {
        foreach (var file in _all) file.Dispose();
    }

    /// <summary>山南 sends its certificates as Excel's "Unicode text", 那曲 packs its payments.</summary>
    private static CsvShape ShapeOf(Sheet sheet, Prefecture? office) =>
        (sheet, office?.Code) switch
        {
            ({ Name: "certificate" }, "540500") => CsvShape.Utf16,
            ({ Name: "payment" }, "540600") => CsvShape.Packed,
            _ => CsvShape.For(office),
        };
}
