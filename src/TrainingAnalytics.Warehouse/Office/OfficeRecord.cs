using System.Collections.Immutable;
using System.Text.Json;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Office;

/// <summary>What a build takes from the work on findings, read once: the conclusions that count, and how far the log went.</summary>
public sealed class OfficeRecord
{
    private readonly WorkBook _book;

    private OfficeRecord(WorkBook book, bool isBroken) => (_book, IsBroken) = (book, isBroken);

    /// <summary>Somebody has changed the log: its conclusions are taken as they stand, and whoever builds is told.</summary>
    public bool IsBroken { get; }

    /// <summary>
    /// One row a record of each concluded finding, in a fixed order. The latest conclusion of a finding counts; fraud that nobody
    /// signed and what was reopened do not.
    /// </summary>
    public ImmutableArray<ConclusionRow> Conclusions => field.IsDefault ? field = [.. _book.Work.Values.SelectMany(Rows)
        .OrderBy(row => row.FindingId, StringComparer.Ordinal).ThenBy(row => row.RecordKind, StringComparer.Ordinal).ThenBy(row => row.RecordKey, StringComparer.Ordinal)] : field;

    /// <summary>What makes another version of the same landing zone; empty where nobody has concluded.</summary>
    public string Text => Conclusions.IsEmpty ? "" : JsonSerializer.Serialize(Conclusions);

    public static OfficeRecord Read(WarehouseFolder folder)
    {
        var rows = new OfficeFile(folder).All();
        return new(WorkBook.Empty.With(rows), LogVerification.Chain(rows, folder).Any());
    }

    /// <summary>Fills `landing.conclusion`.</summary>
    public void Land(Workbench bench)
    {
        // One transaction: each row by itself would wait for the disk.
        bench.Execute("begin");
        foreach (var row in Conclusions)
            bench.Execute("insert into landing.conclusion values ($1, $2, $3, $4, $5, $6, $7)",
                row.FindingId, row.SubjectKind, row.SubjectKey, row.RecordKind, row.RecordKey, row.Conclusion, row.ConcludedOn);
        bench.Execute("commit");
    }

    /// <summary>Leaves in the version how far the log went: entries that are cut off its end later are missed by it.</summary>
    public void Note(Workbench bench) => LogNote.Write(bench, _book);

    private static IEnumerable<ConclusionRow> Rows(FindingWork work) =>
        work is { Counts: true, Finding: { } finding }
            ? finding.Evidence.Distinct().Select(record => new ConclusionRow(
                finding.FindingId, finding.SubjectKind, finding.SubjectKey, record.RecordKind, record.RecordKey, OfficeCode.Of(work.Conclusion!.Value), finding.AsOf))
            : [];
}
