using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Privacy;

namespace TrainingAnalytics.Warehouse.Anomalies;

/// <summary>
/// Whom a finding concerns: its subject, and who stands in its evidence. A class stands for all of its people, but where the
/// finding is about one person, only for that one; an institution for nobody.
/// </summary>
internal static class ConcernedPeople
{
    /// <summary>CTEs that end with `concerned` (finding_id, person_key), of the findings that the filter leaves this viewer.</summary>
    public static string Ctes(Viewer viewer, FindingFilter filter, SqlParameters parameters) => $"""
        in_scope as (
            select finding.finding_id, finding.subject_kind, finding.subject_key
            from anomalies.finding as finding
            where {filter.Condition(viewer, parameters)}
        ),
        {Concerned}
        """;

    private const string Concerned = """
        record as (
            select in_scope.finding_id, in_scope.subject_kind, in_scope.subject_key, evidence.record_kind, evidence.record_key
            from in_scope
            join anomalies.evidence as evidence on evidence.finding_id = in_scope.finding_id
        ),
        concerned as (
            select finding_id, try_cast(subject_key as uuid) as person_key
            from in_scope
            where subject_kind = 'person' and try_cast(subject_key as uuid) is not null
            union
            select record.finding_id, enrolment.person_key
            from record
            join core.enrolment as enrolment on enrolment.record_key = record.record_key
            where record.record_kind = 'registry'
            union
            select record.finding_id, payment.person_key
            from record
            join core.fct_payment as payment on payment.payment_no = record.record_key
            where record.record_kind = 'payment' and payment.person_key is not null
            union
            select record.finding_id, certificate.person_key
            from record
            join core.fct_certificate as certificate on certificate.certificate_key = record.record_key
            where record.record_kind = 'certificate'
            union
            select record.finding_id, agreement.person_key
            from record
            join core.fct_apprenticeship as agreement on agreement.agreement_no = record.record_key
            where record.record_kind = 'apprentice'
            union
            select record.finding_id, enrolment.person_key
            from record
            join core.enrolment as enrolment on enrolment.class_code = record.record_key
            where record.record_kind = 'class' and record.subject_kind <> 'person'
        )
        """;
}
