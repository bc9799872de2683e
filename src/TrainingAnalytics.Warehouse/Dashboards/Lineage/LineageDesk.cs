using System.Collections.Immutable;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Dashboards.Lineage;

/// <summary>Where numbers come from, read once a version. Files are named to those who see loads, whatever a page asked before.</summary>
public sealed class LineageDesk
{
    private LineageBook? _kept;

    /// <summary>Null for whoever sees nothing of the data.</summary>
    public LineageBook? Read(OpenVersion version, Viewer viewer)
    {
        if (!viewer.SeesQuality) return null;
        // Held by itself: another request may meanwhile put a newer version's there.
        var kept = _kept;
        if (kept?.Version != version.Name) _kept = kept = LineageReader.Read(version);
        return kept;
    }

    /// <summary>The columns of a relation that the version keeps; none of any other.</summary>
    public static ImmutableArray<LineageColumn> Columns(OpenVersion version, LineageNode node) =>
    [
        .. version.Query("select column_name, data_type, comment from duckdb_columns() where schema_name || '.' || table_name = $1 order by column_index", node.Relation).Rows()
            .Select(row => new LineageColumn(row.Text("column_name")!, row.Text("data_type")!, LineageColumn.Read(row.Text("comment")))),
    ];

    /// <summary>The files of an extract, the newest first; none for whoever does not look after them.</summary>
    public static ImmutableArray<LandedFile> Files(OpenVersion version, Viewer viewer, string extract) => !viewer.SeesLoads ? [] :
    [
        .. version.Query("select * from meta.load where extract = $1 order by batch_no desc", extract).Rows().Select(row => new LandedFile(
            row.Text("file")!, row.Date("extracted_on"), row.Whole("rows_read")!.Value, row.Whole("accepted")!.Value,
            row.Whole("superseded")!.Value, row.Whole("quarantined")!.Value)),
    ];
}
