using TrainingAnalytics.Warehouse.Anomalies;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Reports.Evidence;

/// <summary>A table of records as a sheet: codes in words, people as the file may show them.</summary>
internal static class RecordRows
{
    public static EvidenceTable Read(OpenVersion version, Viewer viewer, FindingFilter filter, RecordTable table, EvidenceWords words)
    {
        var parameters = new SqlParameters();
        var answer = version.Query(RecordQuery.Of(table, viewer, filter, parameters), parameters.Values);
        return new(table.Name, words.Say(table.Title), [.. Headers(table, words)], [.. answer.Rows().Select(row => Cells(table, row, words).ToArray())]);
    }

    private static IEnumerable<string> Headers(RecordTable table, EvidenceWords words) =>
    [
        words.Say(EvidenceLabels.Finding), words.Say(EvidenceLabels.IsEvidence),
        .. table.Columns.SelectMany(column => column.IsPerson ? EvidenceLabels.Person.Select(words.Say) : [words.Say(column.Header)]),
    ];

    private static IEnumerable<object?> Cells(RecordTable table, ArrowRow row, EvidenceWords words)
    {
        yield return row.Text("finding_id");
        yield return words.Code(row.Flag("is_evidence") == true ? "true" : "false");
        foreach (var column in table.Columns)
        {
            if (column.IsPerson) foreach (var cell in Person(row.Text(column.Name), words)) yield return cell;
            else yield return Cell(column, row, words);
        }
    }

    private static IEnumerable<object?> Person(string? key, EvidenceWords words) =>
        key is null ? [null, null, null] : [EvidenceWords.Key(key), words.People.Name(key), words.People.Id(key)];

    private static object? Cell(RecordColumn column, ArrowRow row, EvidenceWords words) => column.Dimension switch
    {
        null => row[column.Name],
        _ when row.Text(column.Name) is not { } code => null,
        RecordColumn.Code => words.Code(row.Text(column.Name)!),
        RecordColumn.Place => words.Place(row.Text(column.Name)!),
        RecordColumn.Institution => words.Institution(row.Text(column.Name)!),
        var dimension => words.Named(dimension, row.Text(column.Name)!),
    };
}
