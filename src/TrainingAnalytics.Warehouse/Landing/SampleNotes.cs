using TrainingAnalytics.Warehouse.Extracts;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Landing;

/// <summary>
/// The notes of the folders from which a build lands. Each batch keeps in its manifest the note of the folder it came from: so there is no
/// note without a batch of its folder and no such batch without the note, wherever a build is killed. One batch of a sample
/// makes the warehouse one: real files that are landed later do not end it.
/// </summary>
public sealed class SampleNotes
{
    private readonly Dictionary<string, SampleNote> _notes;

    private SampleNotes(Dictionary<string, SampleNote> notes) => _notes = notes;

    public static SampleNotes None { get; } = new([]);

    /// <summary>The notes that lie beside the files: of a whole folder or of one file of it.</summary>
    /// <exception cref="SourceRefusedException">One of them is no such note.</exception>
    public static SampleNotes Of(IEnumerable<ExtractFile> files)
    {
        var folders = files.Select(file => Path.GetDirectoryName(file.Path)!).Distinct();
        return new(folders.Select(folder => Path.Combine(folder, SampleNote.FileName)).Where(File.Exists).ToDictionary(note => Path.GetDirectoryName(note)!, Given));
    }

    /// <summary>The text of the nearest note above a file; null for real data.</summary>
    public string? For(ExtractFile file)
    {
        for (var folder = Path.GetDirectoryName(file.Path); folder is not null; folder = Path.GetDirectoryName(folder))
            if (_notes.TryGetValue(folder, out var note)) return note.Text;
        return null;
    }

    /// <summary>The note of what is landed: of the newest build that landed any of a sample, the first. Null for a warehouse of real data.</summary>
    public static SampleNote? Landed(LandingZone zone, IEnumerable<BatchManifest> batches)
    {
        var newest = batches.Where(batch => batch.Sample is not null).OrderByDescending(batch => batch.Build).ThenBy(batch => batch.Order).FirstOrDefault();
        return newest is null ? null : new SampleNoteReader(zone.Manifest(newest.Extract, newest.Batch), "请从备份恢复。Restore it from a backup.").Read(newest.Sample!);
    }

    /// <summary>
    /// Earlier releases kept one note beside the batches, where it outlived a build that landed nothing. The batches that are there get it; without any it goes.
    /// </summary>
    public static void Adopt(LandingZone zone, WarehouseFolder folder)
    {
        var loose = Path.Combine(folder.Landing, SampleNote.FileName);
        if (!File.Exists(loose)) return;
        var batches = zone.Batches();
        if (batches.Count > 0) Adopt(zone, batches, Left(loose).Text);
        File.Delete(loose);
    }

    private static void Adopt(LandingZone zone, IEnumerable<BatchManifest> batches, string text)
    {
        foreach (var batch in batches.Where(batch => batch.Sample is null))
            (batch with { Sample = text }).Write(zone.Manifest(batch.Extract, batch.Batch));
    }

    private static SampleNote Given(string path) =>
        new SampleNoteReader(path, "没有装载任何文件，请改正后重新构建。Nothing was landed: correct the file and build again.").Read(File.ReadAllText(path));

    private static SampleNote Left(string path) => new SampleNoteReader(
        path, "请改正后重新构建；仓库中没有模拟数据的，删除这个文件。Correct the file and build again, or delete it where the warehouse holds no sample.").Read(File.ReadAllText(path));
}
