-- One row: one payment to an institution on an account other than its own (P33).
-- Leans to error where the account looks changed: three payments or more to it, and none to the old one since the first of them.
with
paid as (
    select
        payment.payment_no,
        payment.payee_institution,
        payment.payee_account_token,
        payment.paid_on,
        payment.net,
        payment.class_code,
        institution.county_code,
        payment.payee_account_token = institution.bank_account_token as is_own
    from anomalies.net_payment as payment
    join core.dim_institution as institution
        on institution.institution_code = payment.payee_institution
    where
        payment.net > 0
        and payment.payee_account_token is not null
        and institution.bank_account_token is not null
),

last_own as (
    select payee_institution, max(paid_on) as paid_on
    from paid
    where is_own
    group by payee_institution
),

other as (
    select
        payee_institution,
        payee_account_token,
        cast(count(*) as int) as payments,
        min(paid_on) as first_paid_on
    from paid
    where not is_own
    group by payee_institution, payee_account_token
)

select
    'institution' as subject_kind,
    paid.payee_institution as subject_key,
    paid.payee_institution as institution_code,
    coalesce(class.county_code, paid.county_code) as county_code,
    'payment' as record_kind,
    paid.payment_no as record_key,
    paid.paid_on as occurred_on,
    paid.net as amount,
    case
        when other.payments >= 3 and (last_own.paid_on is null or last_own.paid_on < other.first_paid_on) then 'error'
        else 'open'
    end as leaning,
    paid.class_code,
    cast(paid.payee_account_token as varchar) as account,
    other.payments,
    other.first_paid_on,
    last_own.paid_on as last_paid_to_own
from paid
join other
    on other.payee_institution = paid.payee_institution
    and other.payee_account_token = paid.payee_account_token
left join last_own
    on last_own.payee_institution = paid.payee_institution
left join anomalies.class_facts as class
    on class.class_code = paid.class_code
where not paid.is_own
