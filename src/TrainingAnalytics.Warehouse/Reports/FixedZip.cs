using System.IO.Compression;

namespace TrainingAnalytics.Warehouse.Reports;

/// <summary>A ZIP whose bytes hang on its content only: every entry bears the same day.</summary>
internal static class FixedZip
{
    public static byte[] Of(DateOnly day, IEnumerable<(string Name, byte[] Bytes)> files)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
                using var stream = entry.Open();
                stream.Write(bytes);
            }
        }

        return memory.ToArray();
    }

    /// <summary>The same entries, each with the given day instead of the moment at which it was written.</summary>
    public static byte[] Again(DateOnly day, Stream zipped)
    {
        using var zip = new ZipArchive(zipped, ZipArchiveMode.Read);
        return Of(day, [.. zip.Entries.Select(entry => (entry.FullName, Bytes(entry)))]);
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var memory = new MemoryStream();
        using var stream = entry.Open();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
