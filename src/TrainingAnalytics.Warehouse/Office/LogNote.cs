using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Office;

/// <summary>How far the log went when a version was built, as the version says.</summary>
internal sealed record LogNote(string Version, long LastNo, string Seal)
{
    public static LogNote Beginning => new("", 0, Convert.ToHexStringLower(LogSeal.Beginning));

    /// <summary>Leaves the note in the version that is being built.</summary>
    public static void Write(Workbench bench, WorkBook book)
    {
        bench.Execute("create table meta.office_log (last_no bigint, seal varchar)");
        bench.Execute("insert into meta.office_log values ($1, $2)", book.LastNo, Convert.ToHexStringLower(book.LastSeal));
    }

    /// <summary>The notes of the kept versions, and the versions that do not open; one that was built before there was a log has no note.</summary>
    public static (IReadOnlyList<LogNote> Notes, IReadOnlyList<string> Unread) ReadAll(WarehouseFolder folder)
    {
        using var shelf = new VersionShelf(folder);
        var (notes, unread) = (new List<LogNote>(), new List<string>());
        foreach (var name in shelf.List().Select(kept => kept.Name))
        {
            try
            {
                if (Read(folder, name) is { } note) notes.Add(note);
            }
            catch (QueryRefusedException)
            {
                unread.Add(name);
            }
        }

        return (notes, unread);
    }

    private static LogNote? Read(WarehouseFolder folder, string name)
    {
        using var version = OpenVersion.FromFile(folder.VersionFile(name));
        if (version.Query("select 1 from duckdb_tables() where schema_name = 'meta' and table_name = 'office_log'").RowCount == 0) return null;
        return version.Query("select last_no, seal from meta.office_log").Rows()
            .Select(row => new LogNote(name, row.Whole("last_no")!.Value, row.Text("seal")!)).SingleOrDefault();
    }
}
