using System.Globalization;
using TrainingAnalytics.Warehouse.Anomalies;
using TrainingAnalytics.Warehouse.Dashboards;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Office;
using TrainingAnalytics.Warehouse.Privacy;
using TrainingAnalytics.Warehouse.Reports.Workbooks;
using TrainingAnalytics.Warehouse.Versions;

namespace TrainingAnalytics.Warehouse.Reports.Evidence;

/// <summary>
/// Gives findings with their records away as a file, for one viewer. Every file is noted in the access log before it is given;
/// people stand in it masked, unless one finding's are asked for in clear, with a reason: then each of them is noted.
/// </summary>
public sealed class EvidenceDesk(WarehouseFolder folder, FindingOffice office, PeopleDesk people, TimeProvider clock)
{
    /// <summary>More than two prefectures of the whole programme have; a file of more would be read by nobody.</summary>
    public const int MostFindings = 2000;

    public EvidenceFile Export(OpenVersion version, PageFacts page, EvidenceSayings sayings, Actor actor, EvidenceOrder order)
    {
        if (!actor.Viewer.SeesFindings) return EvidenceFile.Refused(EvidenceRefusals.Role);
        var findings = Findings(version, actor.Viewer, order.Filter);
        if (EvidenceRefusals.Of(order, findings.Count) is { } refusal) return EvidenceFile.Refused(refusal);
        order = order.Giving(findings);
        if (Note(version, actor, order, findings.Count) is { } notNoted) return EvidenceFile.Refused(notNoted);
        try
        {
            return File(version, page, sayings, actor, order, findings);
        }
        catch (VaultRefusedException)
        {
            return EvidenceFile.Refused(EvidenceRefusals.Vault);
        }
    }

    private static IReadOnlyList<Finding> Findings(OpenVersion version, Viewer viewer, FindingFilter filter)
    {
        var parameters = new SqlParameters();
        var sql = string.Create(CultureInfo.InvariantCulture, $"""
            select {Finding.Columns}
            from anomalies.finding as finding
            where {filter.Condition(viewer, parameters)}
            order by finding.amount desc nulls last, finding.pattern, finding.finding_id
            """);
        return [.. version.Query(sql, parameters.Values).Rows().Select(Finding.Of)];
    }

    private Label? Note(OpenVersion version, Actor actor, EvidenceOrder order, int findings)
    {
        var file = order.Form == EvidenceForm.Xlsx ? "xlsx" : "zip";
        if (order.UnmaskWhy is not { } why)
            return office.Note(actor, AccessKind.Export, order.Finding ?? AccessNote.Selection, $"masked {file}, {findings}: {order.Chosen}");
        var everybody = PeopleDesk.Concerned(version, actor.Viewer, order.Filter).Select(person => office.Note(actor, AccessKind.Unmask, $"{order.Finding}/{person.Key}", why));
        return everybody.FirstOrDefault(refusal => refusal is not null) ?? office.Note(actor, AccessKind.Export, order.Finding!, $"unmasked {file}: {why}");
    }

    private EvidenceFile File(OpenVersion version, PageFacts page, EvidenceSayings sayings, Actor actor, EvidenceOrder order, IReadOnlyList<Finding> findings)
    {
        var facts = new EvidenceFacts(
            version.Name, version.AsOf, clock.GetUtcNow(), actor.Account, order.Chosen, order.UnmaskWhy is null, [.. findings], PatternBook.Of(version), office.All(actor.Viewer));
        var words = new EvidenceWords(order.Language, page, SubjectNames.Read(version), People(version, actor.Viewer, order), sayings);
        var tables = EvidenceTables.Read(version, actor.Viewer, order.Filter, facts, words);
        var bytes = order.Form == EvidenceForm.Xlsx ? WorkbookFile.Of([.. tables.Add(EvidenceTables.About(facts, words)).Select(table => table.Sheet)], version.AsOf) : EvidenceArchive.Of(tables, facts);
        return new(bytes, Name(version, order), null);
    }

    private EvidencePeople People(OpenVersion version, Viewer viewer, EvidenceOrder order) => order.UnmaskWhy is null
        ? EvidencePeople.Masked(people.OfFindings(version, viewer, order.Filter))
        : EvidencePeople.Clear(ClearPeople.Read(folder.Vault, [.. PeopleDesk.Concerned(version, viewer, order.Filter)]));

    private static string Name(OpenVersion version, EvidenceOrder order) => string.Create(CultureInfo.InvariantCulture,
        $"evidence-{order.Finding?[..8] ?? "selection"}-{version.AsOf:yyyyMMdd}{(order.UnmaskWhy is null ? "" : "-unmasked")}.{(order.Form == EvidenceForm.Xlsx ? "xlsx" : "zip")}");
}
