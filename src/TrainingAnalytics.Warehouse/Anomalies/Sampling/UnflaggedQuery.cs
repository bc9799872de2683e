using System.Globalization;
using TrainingAnalytics.Warehouse.Metrics;
using TrainingAnalytics.Warehouse.Privacy;

namespace TrainingAnalytics.Warehouse.Anomalies.Sampling;

/// <summary>
/// Completed trainings of which no record is evidence: no enrolment, payment or certificate of theirs, and not their class.
/// An institution or a teacher under a finding does not count: that says nothing of a single training.
/// </summary>
internal static class UnflaggedQuery
{
    private const string Flagged = """
        evidence as (
            select distinct record_kind, record_key from anomalies.evidence
        ),
        flagged as (
            select enrolment.training_key
            from evidence
            join core.enrolment as enrolment on enrolment.record_key = evidence.record_key
            where evidence.record_kind = 'registry'

            union

            select payment.training_key
            from evidence
            join core.fct_payment as payment on payment.payment_no = evidence.record_key
            where evidence.record_kind = 'payment'

            union

            select enrolment.training_key
            from evidence
            join core.fct_certificate as certificate on certificate.certificate_key = evidence.record_key
            join core.enrolment as enrolment on enrolment.person_key = certificate.person_key and enrolment.class_code = certificate.class_code
            where evidence.record_kind = 'certificate'

            union

            select enrolment.training_key
            from evidence
            join core.enrolment as enrolment on enrolment.class_code = evidence.record_key
            where evidence.record_kind = 'class'
        )
        """;

    /// <summary>How many there are in each prefecture.</summary>
    public static string Counts(Viewer viewer, SqlParameters parameters) => $"""
        with {Ctes(viewer, parameters)}
        select prefecture, count(*) as trainings from unflagged group by prefecture order by prefecture
        """;

    public static string Drawn(Viewer viewer, SampleDraw draw, SqlParameters parameters) => string.Create(CultureInfo.InvariantCulture, $"""
        with {Ctes(viewer, parameters)},
        placed as (
            select *, row_number() over (partition by prefecture order by md5('{draw.Seed}|' || training_key), training_key) as place
            from unflagged
        )
        select * from placed where place <= {draw.Size} order by prefecture, place
        """);

    private static string Ctes(Viewer viewer, SqlParameters parameters) => $"""
        {Flagged},
        unflagged as (
            select
                training.training_key, training.class_code, training.institution, training.county, training.prefecture, training.occupation,
                training.started_on, training.completed_on, coalesce(training.paid, 0) - coalesce(training.recovered, 0) as paid
            from core.fct_training as training
            where
                training.is_completed
                and {FindingScope.On("training.prefecture", viewer, parameters)}
                and not exists (select 1 from flagged where flagged.training_key = training.training_key)
        )
        """;
}
