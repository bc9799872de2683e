using TrainingAnalytics.Warehouse.Anomalies;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Privacy;

namespace TrainingAnalytics.Warehouse.Reports.Evidence;

/// <summary>
/// Which records belong to findings, for one viewer. Evidence of a class brings its roster, as the people whom it concerns are
/// told; a payment brings its enrolment; an enrolment its class, its payments and its certificates.
/// </summary>
internal static class RecordQuery
{
    public static string Of(RecordTable table, Viewer viewer, FindingFilter filter, SqlParameters parameters) => $"""
        with
        {ConcernedPeople.Ctes(viewer, filter, parameters)},
        {Enrolments},
        {Payments},
        {CertificatesAndClasses}
        {table.Sql}
        """;

    private const string Enrolments = """
        enrolment_found as (
            select record.finding_id, record.record_key, true as is_evidence
            from record
            where record.record_kind = 'registry'
            union all
            select record.finding_id, payment.record_key, false
            from record
            join core.fct_payment as payment on payment.payment_no = record.record_key
            where record.record_kind = 'payment' and payment.record_key is not null
            union all
            select record.finding_id, enrolment.record_key, false
            from record
            join core.fct_certificate as certificate on certificate.certificate_key = record.record_key
            join core.enrolment as enrolment
                on enrolment.person_key = certificate.person_key
                and enrolment.class_code = certificate.class_code
            where record.record_kind = 'certificate'
            union all
            select record.finding_id, enrolment.record_key, false
            from record
            join core.enrolment as enrolment on enrolment.class_code = record.record_key
            where
                record.record_kind = 'class'
                and (record.subject_kind <> 'person' or cast(enrolment.person_key as varchar) = record.subject_key)
        ),
        enrolment_of as (
            select finding_id, record_key, bool_or(is_evidence) as is_evidence
            from enrolment_found
            group by finding_id, record_key
        )
        """;

    private const string Payments = """
        payment_of as (
            select finding_id, payment_no, bool_or(is_evidence) as is_evidence
            from (
                select record.finding_id, record.record_key as payment_no, true as is_evidence
                from record
                where record.record_kind = 'payment'
                union all
                select enrolment_of.finding_id, payment.payment_no, false
                from enrolment_of
                join core.fct_payment as payment on payment.record_key = enrolment_of.record_key
                union all
                select record.finding_id, payment.payment_no, false
                from record
                join core.fct_payment as payment on payment.class_code = record.record_key
                where record.record_kind = 'class' and record.subject_kind <> 'person'
            ) as found
            group by finding_id, payment_no
        )
        """;

    private const string CertificatesAndClasses = """
        certificate_of as (
            select finding_id, certificate_key, bool_or(is_evidence) as is_evidence
            from (
                select record.finding_id, record.record_key as certificate_key, true as is_evidence
                from record
                where record.record_kind = 'certificate'
                union all
                select enrolment_of.finding_id, certificate.certificate_key, false
                from enrolment_of
                join core.enrolment as enrolment on enrolment.record_key = enrolment_of.record_key
                join core.fct_certificate as certificate
                    on certificate.person_key = enrolment.person_key
                    and certificate.class_code = enrolment.class_code
            ) as found
            group by finding_id, certificate_key
        ),
        class_of as (
            select finding_id, class_code, bool_or(is_evidence) as is_evidence
            from (
                select record.finding_id, record.record_key as class_code, true as is_evidence
                from record
                where record.record_kind = 'class'
                union all
                select enrolment_of.finding_id, enrolment.class_code, false
                from enrolment_of
                join core.enrolment as enrolment on enrolment.record_key = enrolment_of.record_key
                union all
                select payment_of.finding_id, payment.class_code, false
                from payment_of
                join core.fct_payment as payment on payment.payment_no = payment_of.payment_no
                where payment.class_code is not null
            ) as found
            group by finding_id, class_code
        )
        """;
}
