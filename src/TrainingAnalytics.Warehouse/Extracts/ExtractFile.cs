using System.Globalization;

namespace TrainingAnalytics.Warehouse.Extracts;

/// <summary>A file as it came in; its name says which extract it belongs to and when it was drawn.</summary>
/// <param name="ExtractedOn">The 8 digits straight before the ending, where they form a date: the day on which the office drew the file.</param>
public sealed record ExtractFile(string Path, string Name, DateOnly? ExtractedOn)
{
    public bool IsGzip => Name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);

    public bool IsCsv => Name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || Name.EndsWith(".csv.gz", StringComparison.OrdinalIgnoreCase);

    /// <summary>Its size on the disk; 0 where it cannot be looked at, which whoever reads it will tell.</summary>
    public long Bytes
    {
        get
        {
            try
            {
                return new FileInfo(Path).Length;
            }
            catch (IOException)
            {
                return 0;
            }
        }
    }

    public static ExtractFile Of(string path)
    {
        var name = System.IO.Path.GetFileName(path);
        return new(System.IO.Path.GetFullPath(path), name, ExtractionDate(name));
    }

    private static DateOnly? ExtractionDate(string name)
    {
        var stem = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
        stem = System.IO.Path.GetFileNameWithoutExtension(stem);
        if (stem.Length < 8 || (stem.Length > 8 && char.IsAsciiDigit(stem[^9]))) return null;
        return DateOnly.TryParseExact(stem[^8..], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
    }
}
