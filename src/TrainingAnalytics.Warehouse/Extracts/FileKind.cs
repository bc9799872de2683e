using System.Formats.Tar;

namespace TrainingAnalytics.Warehouse.Extracts;

/// <summary>Tells a file from what only looks like one: to open a named pipe is to wait for whoever writes into it.</summary>
internal static class FileKind
{
    /// <summary>Whether a file, or what a link leads to, is an ordinary one. What is not there is left to whoever opens it.</summary>
    public static bool IsOrdinary(string path)
    {
        var file = new FileInfo(path);
        if (file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target) file = target;
        // Pipes, devices and sockets have no length; neither has an empty file.
        return !file.Exists || file.Length > 0 || Kind(file) is TarEntryType.RegularFile or TarEntryType.V7RegularFile;
    }

    // .NET tells the kind of a file only where it writes one into an archive; it opens none but ordinary ones for that.
    private static TarEntryType? Kind(FileInfo file)
    {
        try
        {
            using var archive = new MemoryStream();
            using (var writer = new TarWriter(archive, leaveOpen: true)) writer.WriteEntry(file.FullName, "file");
            archive.Position = 0;
            return new TarReader(archive).GetNextEntry()?.EntryType;
        }
        catch (IOException)
        {
            // A socket has no place in an archive.
            return null;
        }
    }
}
