using TrainingAnalytics.Warehouse.Anomalies.Dossiers;
using TrainingAnalytics.Warehouse.Office;

namespace TrainingAnalytics.Web.Components.Findings;

/// <summary>From an id to a finding, or to what was kept of one that the version has no more.</summary>
public static class FindingDoor
{
    /// <summary>Null where there is no such finding, or not for this viewer: both are told alike.</summary>
    public static FindingView? Open(FindingsVisit visit, string id)
    {
        var work = visit.House.Office.Of(visit.Viewer, id);
        if (DossierDesk.Open(visit.Version, visit.Viewer, id) is not { } dossier)
            return work.Finding is { } kept ? new(visit, null, kept, work, []) : null;
        var known = visit.Meeting(Keys(dossier));
        return new(known, dossier, Under(visit, dossier), work, visit.House.People.OfFinding(visit.Version, visit.Viewer, id));
    }

    private static IEnumerable<string> Keys(Dossier dossier) => dossier.Evidence
        .SelectMany(evidence => evidence.Fields.Concat(evidence.Facts)).Where(field => field.Name == "person_key").Select(field => field.Value)
        .Concat(dossier.Relatives.Select(relative => relative.Finding).Append(dossier.Finding).Where(finding => finding.SubjectKind == "person").Select(finding => finding.SubjectKey));

    private static FindingUnderWork Under(FindingsVisit visit, Dossier dossier) => new(
        dossier.Finding.Id, dossier.Finding.Pattern, dossier.Finding.Family, dossier.Finding.SubjectKind, dossier.Finding.SubjectKey,
        dossier.Finding.Institution, dossier.Finding.Prefecture, dossier.Finding.Amount, visit.Version.Name, visit.Version.AsOf,
        [.. dossier.Evidence.Select(evidence => new EvidenceKey(evidence.RecordKind, evidence.RecordKey))]);
}
