namespace TrainingAnalytics.Warehouse.Anomalies.Network;

/// <summary>The query of a network: what connects the records of one finding.</summary>
internal static class NetworkLinks
{
    /// <summary>A class stands for all of its people, but where the finding is about one person, only for that one; an institution for nobody.</summary>
    public static string Ctes(string scope) => $"""
        finding as (
            select finding.finding_id, case when finding.subject_kind = 'person' then finding.subject_key end as person
            from anomalies.finding as finding
            where {scope}
        ),
        record as (
            select evidence.record_kind, evidence.record_key, finding.person
            from finding
            join anomalies.evidence as evidence on evidence.finding_id = finding.finding_id
        ),
        paid as (
            select distinct payment.*
            from finding
            join marts.finding_money as money on money.finding_id = finding.finding_id
            join anomalies.net_payment as payment on payment.payment_no = money.payment_no
        ),
        beneficiary as (
            select paid.*
            from paid
            cross join finding
            where (finding.person is null and exists (select 1 from record where record_kind <> 'institution'))
                or cast(paid.person_key as varchar) = finding.person
                or paid.payment_no in (select record_key from record where record_kind = 'payment')
                or paid.record_key in (select record_key from record where record_kind = 'registry')
        ),
        enrolled as (
            select enrolment.* from record join core.enrolment as enrolment on enrolment.record_key = record.record_key where record.record_kind = 'registry'
            union
            select enrolment.* from beneficiary join core.enrolment as enrolment on enrolment.record_key = beneficiary.record_key
            union
            select enrolment.*
            from record
            join core.enrolment as enrolment on enrolment.class_code = record.record_key
            where record.record_kind = 'class' and (record.person is null or cast(enrolment.person_key as varchar) = record.person)
        ),
        {Meetings}
        """;

    // Every meeting of two, with what of it there is.
    private const string Meetings = """
        certified as (
            select certificate.person_key, certificate.class_code
            from record
            join core.fct_certificate as certificate on certificate.certificate_key = record.record_key
            where record.record_kind = 'certificate'
        ),
        trained as (
            select person_key, class_code, 1 as enrolments, 0 as payments, 0 as certificates, 0 as classes, 0 as yuan from enrolled
            union all
            select person_key, class_code, 0, 1, 0, 0, net from beneficiary where person_key is not null
            union all
            select person_key, class_code, 0, 0, 1, 0, 0 from certified
            union all
            select try_cast(record.person as uuid), record.record_key, 0, 0, 0, 1, 0
            from record
            join anomalies.class_facts as class on class.class_code = record.record_key and class.teacher = record.person
            where record.record_kind = 'class'
        ),
        meeting as (
            select 'person' as from_kind, cast(trained.person_key as varchar) as from_key, 'institution' as to_kind, class.institution as to_key,
                trained.enrolments, trained.payments, trained.certificates, trained.classes, trained.yuan, false as is_registered
            from trained
            join core.dim_class as class on class.class_code = trained.class_code
            union all
            select 'person', cast(person_key as varchar), 'phone', cast(phone_token as varchar), 1, 0, 0, 0, 0, false
            from enrolled
            where phone_token is not null
            union all
            select 'person', cast(person_key as varchar), 'account', cast(payee_account_token as varchar), 0, 1, 0, 0, net, false
            from beneficiary
            where payee_kind = 'person' and person_key is not null and payee_account_token is not null
            union all
            select 'institution', payee_institution, 'account', cast(payee_account_token as varchar), 0, 1, 0, 0, net, false
            from paid
            where payee_institution is not null and payee_account_token is not null
        ),
        named as (
            select to_key as institution_code from meeting where to_kind = 'institution'
            union
            select record_key from record where record_kind = 'institution'
        ),
        own_account as (
            select distinct about.bank_account_token
            from named
            join core.dim_institution as about on about.institution_code = named.institution_code
            where about.bank_account_token is not null
        ),
        registered as (
            select 'institution', about.institution_code, 'account', cast(about.bank_account_token as varchar), 0, 0, 0, 0, 0, true
            from core.dim_institution as about
            join own_account on own_account.bank_account_token = about.bank_account_token
        )
        """;

    public const string Select = """
        select
            from_kind, from_key, to_kind, to_key, sum(enrolments) as enrolments, sum(payments) as payments, sum(certificates) as certificates, sum(classes) as classes,
            sum(yuan) as yuan, bool_or(is_registered) as is_registered
        from (select * from meeting union all select * from registered) as link
        where from_key <> 'unassigned' and to_key <> 'unassigned'
        group by from_kind, from_key, to_kind, to_key
        order by from_kind, from_key, to_kind, to_key
        """;
}
